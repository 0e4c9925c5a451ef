import { makeSearchPanel, type SearchPanel } from './search-panel.ts'

interface SearchBox {
  dialog: HTMLDialogElement
  panel: SearchPanel
}

let made: Promise<SearchBox> | undefined

export { makeSearchPanel }

/**
 * Opens the search dialog, or closes it where it is open. The browser gives the focus back to where it was. On the
 * search page it goes to the panel there.
 *
 * @param href of the search page, whose panel the dialog takes.
 * @throws where that page can't be had; the next call tries again.
 */
export async function toggleSearch(href: string): Promise<void> {
  const field = document.querySelector<HTMLElement>('main search-panel input')
  if (field) return field.focus()
  made ??= makeBox(href)
  try {
    const { dialog, panel } = await made
    if (dialog.open) return dialog.close()
    dialog.showModal()
    panel.field.select()
  } catch (error) {
    made = undefined
    throw error
  }
}

async function makeBox(href: string): Promise<SearchBox> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${response.status} for ${href}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = page.querySelector<HTMLElement>('search-panel > search')
  if (!found) throw new Error(`no search at ${href}`)
  const root = document.importNode(found, true)
  const dialog = document.createElement('dialog')
  const close = document.createElement('button')
  const panel = makeSearchPanel(root, true)
  dialog.className = 'search-box'
  dialog.ariaLabel = panel.words.label
  close.type = 'button'
  close.className = 'close'
  close.textContent = '×'
  close.ariaLabel = close.title = panel.words.close
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isOutside(dialog, event)) dialog.close()
  })
  // In a search field, Escape would only empty it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    dialog.close()
  })
  dialog.append(root, close)
  document.body.append(dialog)
  return { dialog, panel }
}

function isOutside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
