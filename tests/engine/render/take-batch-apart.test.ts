import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeBatchApart, type BodyPart } from '../../../lib/engine/render/take-batch-apart.ts'
import { root } from '../../support/command.ts'

/** What Next.js answered when it was asked for a post, a further page and the search, of a site with an odd title. */
const saved = readFileSync(join(root, 'tests/fixtures/next-batch.html'), 'utf8')

/** A body as text, each hole by its hash's first letter. */
function textOf(body: readonly BodyPart[] | undefined): string {
  return (body ?? ['no such page'])
    .map((part) => (typeof part === 'string' ? part : `[${part.hole.slice(0, 1)}]`))
    .join('')
}

/** The one page of a batch that holds this. */
function pageOf(content: string): BodyPart[] | undefined {
  return takeBatchApart(`<body><div data-page="/a/">${content}</div><script>1</script></body>`).bodies.get(
    '/a/',
  )
}

describe('a saved batch', () => {
  const { stylesheets, bodies } = takeBatchApart(saved)

  it('comes apart into its pages, in their order, and its stylesheets', () => {
    expect([...bodies.keys()]).toEqual(['/posts/one/', '/about/', '/search/'])
    expect(stylesheets).toEqual(['/_next/static/chunks/00t6xek2hmnze.css'])
  })

  it.each([...bodies])('has of %s the whole of its own, and nothing of the framework', (_, body) => {
    const text = textOf(body)
    expect(text).toMatch(/^<a class="skip" .*<\/footer>$/s)
    expect(text).not.toMatch(/<script|<link|<!--|_next|__next|data-page|data-html/)
    expect(text.match(/<main\b/g)).toHaveLength(1)
  })

  it('keeps what is written as it was escaped', () => {
    expect(textOf(bodies.get('/posts/one/'))).toContain('<h1 class="p-name">One &amp; &lt;two&gt;</h1>')
    expect(textOf(bodies.get('/about/'))).toContain('Tea &amp; “scones” &lt;here&gt;</a>')
  })

  it('has a hole for each compiled text, within its element', () => {
    expect(textOf(bodies.get('/posts/one/'))).toContain('<div class="prose e-content">[a]</div>')
    expect(textOf(bodies.get('/about/'))).toContain('<div class="prose">[b]</div>')
    expect(bodies.get('/posts/one/')).toContainEqual({ hole: 'a'.repeat(64) })
    expect(bodies.get('/search/')?.every((part) => typeof part === 'string')).toBe(true)
  })

  it('joins the texts that React sets apart by comments', () => {
    expect(textOf(bodies.get('/posts/one/'))).toContain('<span class="sr-only">Published </span><time')
  })
})

describe('a page', () => {
  it.each([
    ['elements like its own', '<div><div>in</div></div><p>out</p>'],
    ['nothing', ''],
    ['a text like a tag’s end', '<p title="a&gt;&lt;/div&gt;">&lt;/div&gt;</p>'],
  ])('keeps %s', (_, content) => {
    expect(textOf(pageOf(content))).toBe(content)
  })

  it('loses the slashes of void elements, and no other', () => {
    expect(textOf(pageOf('<p>a<br/>b/<img src="/x/"/></p>/>'))).toBe('<p>a<br>b/<img src="/x/"></p>/>')
  })

  it('keeps what stands on both sides of a hole', () => {
    expect(textOf(pageOf('a<b data-html="f00" class="x"></b>c<i data-html="e11"></i>'))).toBe(
      'a<b class="x">[f]</b>c<i>[e]</i>',
    )
  })
})

describe('what a script would have to complete', () => {
  it.each([
    ['waits', '<!--$?--><template id="B:0"></template><p>Wait</p><!--/$-->'],
    ['waits, its comment lost', '<template id="B:0"></template><p>Wait</p>'],
    ['waits for its turn', '<!--$~--><p>Wait</p><!--/$-->'],
    ['comes later', '<div hidden id="S:0"><p>Late</p></div>'],
    ['failed', '<!--$!--><template data-dgst="1"></template><p>Wait</p><!--/$-->'],
  ])('is refused where it %s', (_, content) => {
    expect(() => pageOf(content)).toThrow(/Suspense boundary .* pages must render whole/)
    expect(() => takeBatchApart(`<div data-page="/a/">whole</div>${content}`)).toThrow('Suspense')
  })

  it('is not what only looks so, nor a boundary that is complete', () => {
    const content = '<template id="b"></template><div hidden="" id="s">x</div>'
    expect(textOf(pageOf(`<!--$-->${content}<!--/$-->`))).toBe(content)
  })
})
