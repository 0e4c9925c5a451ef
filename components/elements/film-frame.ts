/**
 * What only pages with films need is not in the site's stylesheets. The button takes the place of a link without moving
 * what is around it: margins make up for its edge.
 */
const look = new CSSStyleSheet()
look.replaceSync(`
film-frame > button {
  display: inline-block;
  border: 1.5px solid var(--muted);
  padding: 0.25rem 0.5rem;
  margin: calc(-0.25rem - 1.5px) calc(-0.5rem - 1.5px);
  max-inline-size: none;
  text-align: inherit;
}
film-frame > button:hover {
  border-color: var(--accent);
}
@media print {
  film-frame > button::after {
    content: ' (' attr(data-href) ')';
  }
}`)
document.adoptedStyleSheets.push(look)

/**
 * Makes a button of the link to a film; pressed, it gives its place, and the focus, to the film's frame, which lies in a
 * template beside it. Until then nothing of it is loaded. The element stays for as long as its page does.
 */
class FilmFrame extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    const frame = this.querySelector('template')?.content.querySelector('iframe')
    if (!link || !frame) return
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset.href = link.href
    button.append(...link.childNodes)
    button.addEventListener('click', () => {
      const shown = document.importNode(frame, true)
      button.replaceWith(shown)
      shown.focus()
    })
    link.replaceWith(button)
  }
}

customElements.define('film-frame', FilmFrame)
