/** How long the button says that it copied, in milliseconds. */
const pause = 2000

/**
 * Adds a copy button to a block of code. Its words are data attributes of the nearest ancestor that has them
 * (`data-copy`, `data-copied`, `data-copy-failed`); what it did is said in a live region. The element stays
 * for as long as its page does.
 */
class CodeBlock extends HTMLElement {
  readonly #button = document.createElement('button')
  readonly #status = document.createElement('span')
  #timer = 0

  connectedCallback(): void {
    this.#button.type = 'button'
    this.#button.className = 'copy'
    this.#button.textContent = this.#word('copy')
    this.#button.addEventListener('click', this.#copy)
    this.#status.className = 'sr-only'
    this.#status.role = 'status'
    this.append(this.#button, this.#status)
  }

  readonly #copy = async (): Promise<void> => {
    let word = this.#word('copied')
    try {
      await navigator.clipboard.writeText(
        this.querySelector('pre code')?.textContent?.replace(/\n$/, '') ?? '',
      )
    } catch {
      word = this.#word('copyFailed')
    }
    this.#button.textContent = this.#status.textContent = word
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#button.textContent = this.#word('copy')
      this.#status.textContent = ''
    }, pause)
  }

  #word(name: 'copy' | 'copied' | 'copyFailed'): string {
    return this.closest<HTMLElement>('[data-copy]')?.dataset[name] ?? ''
  }
}

customElements.define('code-block', CodeBlock)
