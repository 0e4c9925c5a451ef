/** Space between two notes in the margin, in pixels. */
const gap = 12

/**
 * The list of footnotes at the end of a text. Where the margin has room, each note is shown beside its first mention
 * too, for eyes alone, since the list says it already, and what would reach there is kept out; elsewhere a mention opens its note in a popover. Without either
 * the mentions lead to the list. The element stays for as long as its page does.
 */
class FootNotes extends HTMLElement {
  /** As in components/styles/notes.css. */
  readonly #wide = matchMedia('(width >= 80rem)')
  #text: HTMLElement = this
  #sides: [mention: HTMLElement, side: HTMLElement][] = []

  connectedCallback(): void {
    this.#text = this.parentElement ?? this
    this.#text.addEventListener('click', this.#open)
    new ResizeObserver(this.#place).observe(this.#text)
  }

  readonly #place = (): void => {
    if (!this.#wide.matches) return
    if (!this.#sides[0]) this.#fillMargin()
    const { top } = this.#text.getBoundingClientRect()
    let free = 0
    for (const [mention, side] of this.#sides) {
      free = Math.max(mention.getBoundingClientRect().top - top, free)
      side.style.top = `${free}px`
      free += side.offsetHeight + gap
    }
    const notes = this.#sides.map(([, side]) => side.getBoundingClientRect())
    for (const block of this.#text.querySelectorAll('code-block, pre, .math, .table, .scroll')) {
      const place = block.getBoundingClientRect()
      const isBeside = notes.some((note) => note.bottom > place.top && note.top < place.bottom)
      block.classList.toggle('beside', isBeside)
    }
  }

  #fillMargin(): void {
    const seen: string[] = []
    for (const mention of this.#text.querySelectorAll<HTMLAnchorElement>('[data-footnote-ref]')) {
      if (seen.includes(mention.hash) || this.contains(mention)) continue
      seen.push(mention.hash)
      const side = this.#copy('small', mention)
      side.ariaHidden = 'true'
      for (const link of side.querySelectorAll<HTMLElement>('a, summary, [tabindex]')) link.tabIndex = -1
      this.#sides.push([mention, side])
    }
  }

  readonly #open = (event: MouseEvent): void => {
    const mention = event.target instanceof Element && event.target.closest('a')
    if (
      !mention ||
      mention.dataset.footnoteRef === undefined ||
      this.#wide.matches ||
      event.ctrlKey ||
      event.metaKey
    )
      return
    this.querySelector('[popover]')?.remove()
    const box = this.#copy('div', mention)
    box.popover = 'auto'
    box.role = 'note'
    box.tabIndex = -1
    box.autofocus = true
    if (box.showPopover) {
      event.preventDefault()
      box.showPopover()
    } else box.remove()
  }

  /** Copies the note that is mentioned, without its ways back and its ids. */
  #copy(tag: 'div' | 'small', mention: HTMLAnchorElement): HTMLElement {
    const copy = document.createElement(tag)
    copy.className = 'note'
    copy.dataset.note = mention.text
    copy.innerHTML = document.getElementById(mention.hash.slice(1))?.innerHTML ?? ''
    for (const own of copy.querySelectorAll('[id]')) own.removeAttribute('id')
    for (const own of copy.querySelectorAll('[data-footnote-backref]')) own.remove()
    this.append(copy)
    return copy
  }
}

customElements.define('foot-notes', FootNotes)
