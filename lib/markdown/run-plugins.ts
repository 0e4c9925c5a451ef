import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { rehypePlugins, remarkPlugins } from './plugins.ts'

const onText = unified()
  .use(
    () =>
      (tree: Root): Root =>
        tree,
  )
  .use(remarkPlugins)
  .freeze()
const onElements = unified()
  .use(
    () =>
      (tree: HtmlRoot): HtmlRoot =>
        tree,
  )
  .use(rehypePlugins)
  .freeze()

/** @returns a parsed text with what the plugins of Markdown do to it. */
export function runOnText(tree: Root): Root {
  return onText.runSync(tree)
}

/** @returns the elements of a text with what the plugins of HTML do to them. */
export function runOnElements(tree: HtmlRoot): HtmlRoot {
  return onElements.runSync(tree)
}
