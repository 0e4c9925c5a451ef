/** Where giscus keeps, on this site, that its reader has signed in; the name is that of its own script. */
const sessionKey = 'giscus-session'

/**
 * Shows the comments of giscus in a frame when its button is pressed, or when the reader comes back from signing in.
 * Until then nothing of it is loaded, and none of its script ever runs in the page.
 */
class PostComments extends HTMLElement {
  readonly #button = document.createElement('button')
  readonly #frame = document.createElement('iframe')

  connectedCallback(): void {
    this.#button.type = 'button'
    this.#button.textContent = this.dataset.show ?? ''
    this.#button.addEventListener('click', this.#show)
    this.append(this.#button)
    addEventListener('message', this.#hear)
    if (cameBack()) this.#show()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#button.remove()
    this.#frame.remove()
  }

  readonly #show = (): void => {
    const url = new URL(this.dataset.frame ?? '')
    url.searchParams.set('origin', location.href.replace(/#.*/, ''))
    url.searchParams.set('session', stored() ?? '')
    url.searchParams.set('theme', document.documentElement.dataset.theme ?? 'preferred_color_scheme')
    this.#frame.src = url.href
    this.#frame.title = this.dataset.title ?? ''
    this.#frame.width = '100%'
    this.#frame.style.border = '0'
    this.#button.remove()
    this.append(this.#frame)
    this.#frame.focus()
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== new URL(this.#frame.src).origin) return
    const height = Number(data?.giscus?.resizeHeight)
    if (height > 0) this.#frame.height = String(height)
    if (data?.giscus?.signOut || /Bad credentials|Invalid state/.test(String(data?.giscus?.error))) {
      store(undefined)
      this.#show()
    }
  }
}

/** Takes what giscus adds to the address after signing in, and keeps it. */
function cameBack(): boolean {
  const url = new URL(location.href)
  const session = url.searchParams.get('giscus')
  if (session === null) return false
  store(session)
  url.searchParams.delete('giscus')
  history.replaceState(undefined, '', url)
  return true
}

function stored(): string | undefined {
  try {
    const session: unknown = JSON.parse(localStorage.getItem(sessionKey) ?? '""')
    return typeof session === 'string' ? session : undefined
  } catch {
    // Storage may be refused, or hold what another script wrote; then the reader is not signed in.
    return undefined
  }
}

function store(session: string | undefined): void {
  try {
    if (session === undefined) localStorage.removeItem(sessionKey)
    else localStorage.setItem(sessionKey, JSON.stringify(session))
  } catch {
    // Storage may be refused; the reader then has to sign in each time.
  }
}

customElements.define('post-comments', PostComments)
