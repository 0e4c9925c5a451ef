/** How long a link says that it was copied, in milliseconds. */
const shownFor = 2000

/**
 * A heading's link to itself copies its address when it is followed, and says so as the copy button of code does: by a
 * word of the nearest ancestor that has them, shown and in a live region. The element stays for as long as its page
 * does.
 */
class HeadingLink extends HTMLElement {
  connectedCallback(): void {
    const status = document.createElement('span')
    const words = this.closest<HTMLElement>('[data-copied]')?.dataset
    const say = (word = ''): void => void (status.textContent = word)
    status.role = 'status'
    this.append(status)
    this.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(this.querySelector('a')?.href ?? '')
        say(words?.copied)
      } catch {
        say(words?.copyFailed)
      }
      setTimeout(say, shownFor)
    })
  }
}

customElements.define('heading-link', HeadingLink)
