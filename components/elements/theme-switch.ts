const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/**
 * A button that goes round the themes: as the system, light, dark. The choice is kept in `localStorage.theme`, where
 * the line in the document's head finds it; "system" keeps nothing. The names of the themes are data attributes.
 * The element stays for as long as its page does.
 */
class ThemeSwitch extends HTMLElement {
  readonly #button = document.createElement('button')

  connectedCallback(): void {
    this.#button.type = 'button'
    this.#button.addEventListener('click', this.#next)
    // Another tab has chosen.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === 'theme') this.#apply(newValue)
    })
    this.append(this.#button)
    this.#show()
  }

  readonly #next = (): void => {
    const next = themes[themes.indexOf(current()) + 1]
    try {
      if (next) localStorage.theme = next
      else localStorage.removeItem('theme')
    } catch {
      // Storage may be refused; the theme then holds for this page.
    }
    this.#apply(next)
  }

  #apply(theme: string | null | undefined): void {
    const { dataset } = document.documentElement
    if (theme) dataset.theme = theme
    else delete dataset.theme
    this.#show()
  }

  #show(): void {
    const theme = current()
    this.#button.dataset.state = theme
    this.#button.ariaLabel = this.#button.title = `${this.dataset.label}: ${this.dataset[theme]}`
  }
}

function current(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

customElements.define('theme-switch', ThemeSwitch)
