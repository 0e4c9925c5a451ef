import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { visitElements } from '../../lib/markdown/html/visit-elements.ts'
import { compile } from './compile-with.ts'

/** Pieces of which something special is made. */
const piece = fc.constantFrom(
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '> [!NOTE]\n',
  '[!TIP]',
  '---\n',
  '***',
  '*',
  '**',
  '_',
  '`',
  '```',
  '```ts {1,9-2} title="x"\n',
  '~~~',
  '~~',
  '| a | b |\n',
  '| :- | -: |\n',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '[^1]',
  '[^1]: ',
  '[^x]',
  '[x]: ',
  '- [x] ',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<b>',
  '</main>',
  '<script>',
  '</script>',
  '<style>',
  '<textarea>',
  '</textarea>',
  '<plaintext>',
  '<template>',
  '</template>',
  '<table>',
  '<tr>',
  '<td>',
  '<select>',
  '<option>',
  '<svg>',
  '</svg>',
  '<math>',
  '<title>',
  '</title>',
  '<iframe>',
  '<xmp>',
  '<a>',
  '<a id="x">',
  '<h2 id="x">',
  '<h2>',
  '</h2>',
  '<form>',
  '<button>',
  '<img src=',
  '"',
  "'",
  '=',
  '<![CDATA[',
  '<?',
  '<!D',
  '&lt;',
  '&#0;',
  '\\',
  'pic.svg',
  'x',
  'é',
  '日本',
  '🚀',
  '\u202e',
  '\u0000',
  '\uD800',
  'https://x.y',
  'www.x.y',
  'a@b.c',
  '../x.md#y',
  '#x',
  'javascript:',
  '--',
  '...',
  '<code-block>',
  '<li>',
  '<ul>',
  '<frameset>',
  '<body>',
  '<html>',
  '<head>',
  '<base>',
  '<noscript>',
  '<!-- x -->',
  '</p>',
  '<br>',
  '<hr>',
  '[!code ++]',
  '// [!code --]\n',
  '# [!code hl:99]\n',
  '<sup>',
  '<section data-footnotes>',
  '<a data-footnote-ref>',
)
const markdown = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

function idsIn(html: string): string[] {
  const ids: string[] = []
  visitElements(fromHtml(html, { fragment: true }), ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
  })
  return ids
}

function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element'
}

/** Where the element after the text ends up when a browser reads the page. */
function afterwards(html: string): { container: string; after: string } {
  const page = fromHtml(`<main><div id="text">${html}</div><footer id="after"></footer></main>`, {
    fragment: true,
  })
  const main = page.children[0]
  const [container, after] = isElement(main) ? main.children : []
  return {
    container: isElement(container) ? String(container.properties.id) : '',
    after: isElement(after) ? String(after.properties.id) : '',
  }
}

describe('any text', () => {
  test('compiles, with ids that are unique and listed, inside its container', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, fc.boolean(), async (body, smartPunctuation) => {
        const { html, feedHtml, meta } = await compile(body, { smartPunctuation })
        const ids = idsIn(html)
        expect(new Set(ids).size).toBe(ids.length)
        expect(meta.anchors).toEqual(expect.arrayContaining(ids))
        expect(afterwards(html)).toEqual({ container: 'text', after: 'after' })
        expect(afterwards(feedHtml)).toEqual({ container: 'text', after: 'after' })
      }),
      { numRuns: 300 },
    )
  })

  test('is clean in feeds: no script, style, event or class but a code’s language, and only whole addresses', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (body) => {
        const { feedHtml } = await compile(body)
        visitElements(fromHtml(feedHtml, { fragment: true }), ({ tagName, properties }) => {
          expect(['script', 'style', 'iframe', 'svg', 'template', 'input']).not.toContain(tagName)
          for (const name of Object.keys(properties)) {
            if (tagName === 'code' && name === 'className') continue
            if (/^t[dh]$/.test(tagName) && name === 'align') continue
            expect(name).not.toMatch(/^(?:on|class|style|align|data)/i)
          }
          if (tagName === 'code') expect(String(properties.className ?? 'language-')).toMatch(/^language-/)
          for (const name of ['href', 'src', 'poster']) {
            const value = properties[name]
            if (value !== undefined) expect(value).toMatch(/^(?:https?|mailto|tel|xmpp|ircs?):/i)
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('gives the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (body) => {
        expect(await compile(body)).toEqual(await compile(body))
      }),
      { numRuns: 60 },
    )
  })

  test('compiles the same with other line endings', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (body) => {
        fc.pre(!body.includes('\r'))
        expect(await compile(body.replaceAll('\n', '\r\n'))).toEqual(await compile(body))
      }),
      { numRuns: 60 },
    )
  })
})
