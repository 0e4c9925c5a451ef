/** Where giscus keeps, on this site, that its reader has signed in; the name is that of its own script. */
const sessionKey = 'giscus-session'

/**
 * Puts the frame of giscus at the end of an element, whose `data-frame` is its address and `data-title` its name. None
 * of its script ever runs in the page.
 */
export function showComments(element: HTMLElement): void {
  const frame = document.createElement('iframe')
  frame.title = element.dataset.title ?? ''
  frame.width = '100%'
  frame.style.border = '0'
  keepSession()
  const load = (): void => {
    const url = new URL(element.dataset.frame ?? '')
    url.searchParams.set('origin', location.href.replace(/#.*/, ''))
    url.searchParams.set('session', stored() ?? '')
    url.searchParams.set('theme', document.documentElement.dataset.theme ?? 'preferred_color_scheme')
    frame.src = url.href
  }
  load()
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return
    const height = Number(data?.giscus?.resizeHeight)
    if (height > 0) frame.height = String(height)
    if (data?.giscus?.signOut || /Bad credentials|Invalid state/.test(String(data?.giscus?.error))) {
      store(undefined)
      load()
    }
  })
  element.append(frame)
  frame.focus()
}

/** Takes what giscus adds to the address after signing in, and keeps it. */
function keepSession(): void {
  const url = new URL(location.href)
  const session = url.searchParams.get('giscus')
  if (session === null) return
  store(session)
  url.searchParams.delete('giscus')
  history.replaceState(undefined, '', url)
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
