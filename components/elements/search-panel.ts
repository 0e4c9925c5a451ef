/** Brings the search page to life, once it is used or asked something in its address. */
class SearchPanel extends HTMLElement {
  connectedCallback(): void {
    if (location.search !== '' || this.contains(document.activeElement)) void this.#wake()
    else this.addEventListener('focusin', this.#wake, { once: true })
  }

  readonly #wake = async (): Promise<void> => {
    const { makeSearchPanel } = await import('../on-demand/search.ts')
    const search = this.querySelector('search')
    if (search) makeSearchPanel(search)
  }
}

customElements.define('search-panel', SearchPanel)
