/**
 * Makes the link to the search page in it open the search in a dialog, on a click, on `/` and on Ctrl-K or Cmd-K. On
 * the search page itself it brings the panel to life once that is used. Until then nothing of the search is loaded;
 * where it can't be, the link leads where it says. The element stays for as long as its page does.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    addEventListener('keydown', this.#key)
    this.addEventListener('click', this.#click)
    const panel = this.#panel()
    panel?.addEventListener('focusin', this.#attach, { once: true })
    if (panel && (location.search !== '' || panel.contains(document.activeElement))) this.#attach()
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    const command = ctrlKey || metaKey
    const typing =
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
    if (!altKey && (command ? key.toLowerCase() === 'k' : key === '/' && !typing)) this.#open(event)
  }

  readonly #click = (event: MouseEvent): void => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) this.#open(event)
  }

  readonly #open = async (event: Event): Promise<void> => {
    event.preventDefault()
    const panel = this.#panel()
    if (panel) return panel.querySelector('input')?.focus()
    const { href } = this.querySelector('a') ?? {}
    if (href === undefined) return
    try {
      await (await load()).toggleSearchDialog(href)
    } catch {
      location.assign(href)
    }
  }

  readonly #attach = async (): Promise<void> => {
    const panel = this.#panel()
    if (panel) (await load()).attachSearchPanel(panel)
  }

  #panel(): HTMLElement | null {
    return document.querySelector('main .search')
  }
}

function load() {
  return import('../on-demand/search.ts')
}

customElements.define('search-dialog', SearchDialog)
