/** Above this share of the window's height a heading counts as reached. */
const reached = 0.3

/**
 * Marks in the table of contents which section is being read, and holds the list open where it stands in the margin
 * (the stylesheet shows it there in any case; opened, it is also announced so). The element stays for as long as its page does.
 */
class PageContents extends HTMLElement {
  readonly #wide = matchMedia('(min-width: 48rem)')

  connectedCallback(): void {
    const observer = new IntersectionObserver(this.#mark, {
      // Far above the window too, so that a jump past a heading is seen.
      rootMargin: `9999999px 0px -${100 * (1 - reached)}% 0px`,
    })
    for (const { heading } of this.#sections()) observer.observe(heading)
    this.#wide.addEventListener('change', this.#fit)
    this.#fit()
  }

  readonly #fit = (): void => {
    const details = this.querySelector('details')
    if (details) details.open = this.#wide.matches
  }

  readonly #mark = (): void => {
    const sections = this.#sections()
    const line = innerHeight * reached
    const now = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)
    for (const { link } of sections) {
      if (link === now?.link) link.ariaCurrent = 'location'
      else link.ariaCurrent = null
    }
  }

  #sections(): { link: HTMLAnchorElement; heading: HTMLElement }[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
  }
}

customElements.define('page-contents', PageContents)
