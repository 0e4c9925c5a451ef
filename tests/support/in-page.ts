/** Scripts that look at an open page from within, to be given to `page.evaluate`. */

/** Texts of which the middle of a line, once scrolled to, is hidden by something else. */
export const coveredText = `(() => {
  const covered = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const parent = node.parentElement
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || parent.closest('.sr-only, svg, pre, .table')) continue
    if (parent.closest('details:not([open])') && !parent.closest('summary')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of [...range.getClientRects()].slice(0, 3)) {
      if (rect.width < 2 || rect.height < 2) continue
      scrollTo(0, scrollY + rect.top - innerHeight / 2)
      const now = [...range.getClientRects()].find((candidate) => candidate.width === rect.width) ?? rect
      const hit = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2)
      scrollTo(0, 0)
      if (hit && !(hit === parent || hit.contains(parent) || parent.contains(hit))) covered.push(node.data.trim().slice(0, 60) + ' <- ' + hit.outerHTML.slice(0, 80))
    }
  }
  return covered
})()`

/** Links and buttons outside running text that are smaller than 24 px, their spacing not counted. */
export const smallTargets = `[...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('p, li > p, .prose, svg, .sr-only, h1, h2, h3, figcaption'))
  .filter((element) => !element.matches('.skip-link'))
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && (box.height < 23.5 || box.width < 23.5))
  .map(({ element, box }) => element.outerHTML.slice(0, 100) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))`

/** How far what was shown has moved since the page was opened, as Cumulative Layout Shift counts it. */
export const layoutShift = `(async () => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value
  }).observe({ type: 'layout-shift', buffered: true })
  const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy')
  await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())])
  await new Promise((done) => setTimeout(done, 100))
  return sum
})()`

/** How many elements the Tab key should stop at; it begins at the top of the page. */
export const tabStops = `(() => {
  getSelection().removeAllRanges()
  document.activeElement?.blur()
  scrollTo(0, 0)
  const folded = (element) => element.closest('details:not([open])') && !element.matches('details > summary')
  return [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !folded(element))
    .length
})()`

/** What is wrong with how the focused element shows that it is; nothing where it shows it. Marks the element as seen. */
export const tabStop = `(() => {
  const element = document.activeElement
  element.dataset.tabbed = ''
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const outlined = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return outlined && inView ? '' : (outlined ? 'out of view: ' : 'no outline: ') + element.outerHTML.slice(0, 100)
})()`
