const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/**
 * A button that goes round the themes: as the system, light, dark. The choice is kept in `localStorage.theme`, where
 * the line in the document's head finds it; "system" keeps nothing. The names of the themes are data attributes.
 */
class ThemeSwitch extends HTMLElement {
  readonly #button = document.createElement('button')

  connectedCallback(): void {
    this.#button.type = 'button'
    this.#button.addEventListener('click', this.#next)
    addEventListener('storage', this.#show)
    this.append(this.#button)
    this.#show()
  }

  disconnectedCallback(): void {
    this.#button.removeEventListener('click', this.#next)
    removeEventListener('storage', this.#show)
    this.#button.remove()
  }

  readonly #next = (): void => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system'
    const root = document.documentElement
    if (next === 'system') delete root.dataset.theme
    else root.dataset.theme = next
    try {
      if (next === 'system') localStorage.removeItem('theme')
      else localStorage.setItem('theme', next)
    } catch {
      // Storage may be refused; the theme then holds for this page.
    }
    this.#show()
  }

  readonly #show = (event?: StorageEvent | Event): void => {
    if (event instanceof StorageEvent) {
      if (event.key !== 'theme') return
      if (event.newValue) document.documentElement.dataset.theme = event.newValue
      else delete document.documentElement.dataset.theme
    }
    const theme = current()
    const name = `${this.dataset.label}: ${this.dataset[theme]}`
    this.#button.dataset.state = theme
    this.#button.ariaLabel = this.#button.title = name
  }
}

function current(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

customElements.define('theme-switch', ThemeSwitch)
