import { describe, expect, test } from 'vitest'
import { problemsOf } from './compile-with.ts'

describe('what authors are told of', () => {
  test('footnotes', async () => {
    const text = 'A[^a] and [^gone] and \\[^fine] and `[^code]`\nnext\n*and [^far]*'
    expect(await problemsOf(`${text}\n\n[^a]: x\n[^a]: y\n[^never]: z`)).toMatchInlineSnapshot(`
      "warning 1:11 There is no footnote \`[^gone]\`, so it is shown as it is written.
        Add a line \`[^gone]: …\` for the note, or write \`\\[^gone]\` if it is none.
      warning 3:6 There is no footnote \`[^far]\`, so it is shown as it is written.
        Add a line \`[^far]: …\` for the note, or write \`\\[^far]\` if it is none.
      warning 6:1 The footnote \`[^a]\` is defined a second time, which is not shown.
        Take it out, or give it another name.
      warning 7:1 The footnote \`[^never]\` is never mentioned, so it is not shown.
        Write \`[^never]\` where it belongs, or take it out."
    `)
  })

  test('headings and ids', async () => {
    expect(await problemsOf('## \n\n<p id="x"></p><p id="x"></p><p id=""></p>')).toMatchInlineSnapshot(`
      "warning 1:1 The heading is empty.
        Write its words after the \`#\`, or take it out.
      warning 3:15 The id \`x\` is given twice.
        Give each element an id of its own.
      warning 3:29 An id is empty.
        Give each element an id of its own."
    `)
  })

  test('scripts, styles and events in raw HTML', async () => {
    const body = [
      '<p style="a" onclick="b" onMouseOver="c">x</p>',
      '<script>a</script>',
      '<style>b</style>',
      '<template><b style="d"></b></template>',
    ]
    expect(await problemsOf(body.join('\n\n'))).toMatchInlineSnapshot(`
      "warning 1:1 \`<p>\` has a \`style\` attribute, \`a\`. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Use a class, and put the rules into the site's stylesheet.
      warning 1:1 \`<p>\` has an event attribute, \`onclick\`. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Make it a custom element of the site, or do without.
      warning 1:1 \`<p>\` has an event attribute, \`onmouseover\`. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Make it a custom element of the site, or do without.
      warning 3:1 \`<script>\` in a text. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Make it a custom element of the site, or do without.
      warning 5:1 \`<style>\` in a text. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Use a class, and put the rules into the site's stylesheet.
      warning 7:11 \`<b>\` has a \`style\` attribute, \`d\`. A Content-Security-Policy without \`unsafe-inline\` ignores it, and feeds leave it out.
        Use a class, and put the rules into the site's stylesheet."
    `)
  })

  test('raw HTML that does not end', async () => {
    const body = [
      'text <textarea> more',
      '> <!-- open',
      '<div class="open',
      '> <script>',
      'a <plaintext> b',
      '<![CDATA[ x',
    ]
    expect(await problemsOf(body.join('\n\n'))).toMatchInlineSnapshot(`
      "error 1:6 The HTML \`<textarea>\` does not end, and would take the text after it with it.
        End it with \`</textarea>\` in the same block of HTML.
      error 3:3 The HTML \`<!--\` does not end, and would take the text after it with it.
        End it with \`-->\` in the same block of HTML.
      error 5:1 The HTML \`<div\` does not end, and would take the text after it with it.
        End it with \`>\` in the same block of HTML.
      error 7:3 The HTML \`<script>\` does not end, and would take the text after it with it.
        End it with \`</script>\` in the same block of HTML.
      error 9:3 The HTML \`<plaintext>\` does not end, and would take the text after it with it.
        Use \`<pre>\` instead.
      error 11:1 The HTML \`<!\` does not end, and would take the text after it with it.
        End it with \`>\` in the same block of HTML."
    `)
  })
})
