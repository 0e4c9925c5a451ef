/**
 * Makes the link to the search page in it open the search in a dialog: on a click, on `/`, on Ctrl-K or Cmd-K. Until
 * then nothing of the search is loaded, and where it can't be, the link leads where it says. The element stays for as
 * long as its page does.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    addEventListener('keydown', this.#key)
    this.addEventListener('click', this.#click)
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, target } = event
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
    if (event.ctrlKey || event.metaKey ? key === 'k' : key === '/' && !typing) void this.#open(event)
  }

  readonly #click = (event: MouseEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void this.#open(event)
  }

  async #open(event: Event): Promise<void> {
    const { href = '' } = this.querySelector('a') ?? {}
    event.preventDefault()
    try {
      const { toggleSearch } = await import('../on-demand/search.ts')
      await toggleSearch(href)
    } catch {
      location.href = href
    }
  }
}

customElements.define('search-dialog', SearchDialog)
