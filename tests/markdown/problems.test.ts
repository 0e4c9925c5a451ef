import { describe, expect, test } from 'vitest'
import { problemsOf } from './compile-with.ts'

test('a text that uses everything rightly has no problem', async () => {
  expect(
    await problemsOf(`## Heading

> [!NOTE]
> A note[^1] with [a link](../other.md#part), [a part](#heading) and [the web](https://example.org/).

![A picture](pic.svg "With a caption")

\`\`\`ts title="a.ts" {1,2} showLineNumbers{5} wrap
const a = 1 // [!code ++]
const b = 2
\`\`\`

<kbd>K</kbd><img src="pic.svg" alt=""><a name="x"></a>

[^1]: Mentioned.
`),
  ).toBe('')
})

describe('what authors are told of', () => {
  test('links', async () => {
    const body = [
      '[x](../foo)',
      '[x](foo/)',
      '[x](..)',
      '[x](paper.doc)',
      '[x](notes.md)',
      '[x](../../../out.md)',
      '[x](..%5Cother.md)',
      '<a href="100%.md">x</a>',
      '[x]()',
      '<a href="https://[">x</a>',
      '[x](/.//x)',
      '[x](javascript:alert(1))',
      '[x](C:/x)',
    ]
    expect(await problemsOf(body.join('\n'))).toMatchInlineSnapshot(`
      "error 1:1 The link \`../foo\` leads nowhere: there is no file \`posts/foo\` in the content folder.
        Name the Markdown file of the page (\`../foo.md\`), or write its address from the root of the site (\`/posts/name/\`).
      error 2:1 The link \`foo/\` leads nowhere: there is no file \`posts/hello/foo\` in the content folder.
        Name the Markdown file of the page (\`foo.md\`), or write its address from the root of the site (\`/posts/name/\`).
      error 3:1 The link \`..\` leads nowhere: there is no file \`posts\` in the content folder.
        Name the Markdown file of the page (\`name.md\`), or write its address from the root of the site (\`/posts/name/\`).
      error 4:1 The link \`paper.doc\` is missing: there is no file \`posts/hello/paper.doc\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      error 5:1 The link \`notes.md\` leads nowhere: no page is made of \`posts/hello/notes.md\`.
        Pages are made of \`posts/<name>.md\`, \`posts/<name>/index.md\`, \`projects/<name>.md\`, \`focus/<name>.md\` and \`pages/<name>.md\`.
      error 6:1 The link \`../../../out.md\` leads out of the content folder.
        It is relative to \`posts/hello/index.md\`.
      error 7:1 The link \`..\\other.md\` has a backslash.
        Write \`../other.md\`.
      error 8:1 The link \`100%.md\` has a \`%\` that begins no character.
        Write \`%25\` for a percent sign.
      error 9:1 The link has no address.
        Write where it leads, or take it out.
      error 10:1 The link \`https://[\` is no address.
        Correct it; it should look like \`https://example.com/\`.
      error 11:1 The link \`/.//x\` is no address.
        An address on this site looks like \`/posts/hello/\`.
      warning 12:1 The link \`javascript:alert(1)\` is a script, so its words stand there without it.
        Write an address instead.
      error 13:1 The link \`C:/x\` leads nowhere: there is no file \`posts/hello/C:/x\` in the content folder.
        Name the Markdown file of the page (\`C:/x.md\`), or write its address from the root of the site (\`/posts/name/\`)."
    `)
  })

  test('pictures and media', async () => {
    const body = [
      '![x](gone.png)',
      '![x](../pic.svg)',
      '![](pic.svg)',
      '![][ref]',
      '<img src="pic.svg">',
      '<img src="" alt="">',
      '<video src="gone.mp4" poster="gone.png"></video>',
      '<img srcset="gone.png 1x, pic.svg 2x" src="pic.svg" alt="">',
      '![x](../../../../etc/passwd)',
      '![x](../other.md)',
      '<img src="javascript:x" alt="">',
      '[ref]: pic.svg',
    ]
    expect(await problemsOf(body.join('\n\n'))).toMatchInlineSnapshot(`
      "error 1:1 The picture \`gone.png\` is missing: there is no file \`posts/hello/gone.png\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      error 3:1 The picture \`../pic.svg\` is missing: there is no file \`posts/pic.svg\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      warning 5:1 The picture has no description for those who do not see it.
        Say in the brackets what it shows: \`![what it shows](picture.svg)\`; for one that adds nothing write \`<img src="picture.svg" alt="">\`.
      warning 7:1 The picture has no description for those who do not see it.
        Say in the brackets what it shows: \`![what it shows](picture.svg)\`; for one that adds nothing write \`<img src="picture.svg" alt="">\`.
      warning 9:1 The picture has no description for those who do not see it.
        Say in the brackets what it shows: \`![what it shows](picture.svg)\`; for one that adds nothing write \`<img src="picture.svg" alt="">\`.
      error 11:1 The picture has no address.
        Write where it leads, or take it out.
      error 13:1 The file \`gone.mp4\` is missing: there is no file \`posts/hello/gone.mp4\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      error 13:1 The file \`gone.png\` is missing: there is no file \`posts/hello/gone.png\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      error 15:1 The picture \`gone.png\` is missing: there is no file \`posts/hello/gone.png\` in the content folder.
        Put it there, or correct the path; it is relative to \`posts/hello/index.md\`.
      error 17:1 The picture \`../../../../etc/passwd\` leads out of the content folder.
        It is relative to \`posts/hello/index.md\`.
      error 19:1 The picture \`../other.md\` is a page.
        Name a picture, or link to the page: \`[words](../other.md)\`.
      warning 21:1 The picture \`javascript:x\` is a script, which a strict Content-Security-Policy ignores.
        Write an address instead."
    `)
  })

  test('languages', async () => {
    expect(await problemsOf('```pyhton\n```\n\n```klingon\n```')).toMatchInlineSnapshot(`
      "warning 1:1 \`pyhton\` is no language that can be highlighted, so the code is shown plain.
        Write \`python\`, or \`text\` for code that has no language.
      warning 4:1 \`klingon\` is no language that can be highlighted, so the code is shown plain.
        Write \`text\` for code that has no language."
    `)
  })

  test('a language that is not known, once a file', async () => {
    const body = ['```klingon\n```', '```ts\n```', '> ```klingon\n> ```', '```klingon\n```'].join('\n\n')
    expect(await problemsOf(body)).toMatchInlineSnapshot(`
      "warning 1:1 \`klingon\` is no language that can be highlighted, so the code is shown plain. There are 3 blocks of it in the file.
        Write \`text\` for code that has no language."
    `)
  })

  test('what stands after a language', async () => {
    const info = 'ts titel="x" lines foo=1 {0} {3-1} {a} {9} showlinenumbers wrap=1 title showLineNumbers=x'
    expect(await problemsOf(`\`\`\`${info}\na\n\`\`\`\n\n\`\`\`ts {3}\na\nb\n\`\`\``)).toMatchInlineSnapshot(`
      "warning 1:1 \`titel="x"\` after the language of a code fence means nothing here.
        Write \`title="…"\`.
      warning 1:1 \`lines\` after the language of a code fence means nothing here.
        After the language can stand \`title="…"\`, \`{1,3-5}\`, \`showLineNumbers\` and \`wrap\`.
      warning 1:1 \`foo=1\` after the language of a code fence means nothing here.
        After the language can stand \`title="…"\`, \`{1,3-5}\`, \`showLineNumbers\` and \`wrap\`.
      warning 1:1 \`0\` in \`{0}\` names no lines.
        Lines are numbers from 1 up and ranges of them, with commas between: \`{1,3-5}\`.
      warning 1:1 \`3-1\` in \`{3-1}\` names no lines.
        Lines are numbers from 1 up and ranges of them, with commas between: \`{1,3-5}\`.
      warning 1:1 \`a\` in \`{a}\` names no lines.
        Lines are numbers from 1 up and ranges of them, with commas between: \`{1,3-5}\`.
      warning 1:1 \`{9}\` names line 9, but the code has one line.
        Count the lines of the code from 1, without the fence.
      warning 1:1 \`showlinenumbers\` after the language of a code fence means nothing here.
        Write \`showLineNumbers\`.
      warning 1:1 \`wrap=1\` after the language of a code fence means nothing here.
        Write \`wrap\`.
      warning 1:1 \`title\` after the language of a code fence means nothing here.
        Write \`title="…"\`.
      warning 1:1 \`showLineNumbers=x\` after the language of a code fence means nothing here.
        Write \`showLineNumbers\`, or \`showLineNumbers{5}\` to begin at 5.
      warning 5:1 \`{3}\` names line 3, but the code has 2 lines.
        Count the lines of the code from 1, without the fence."
    `)
  })

  test('marks in code', async () => {
    expect(await problemsOf('```ts\na // [!code focus]\n```')).toMatchInlineSnapshot(`
      "warning 1:1 \`[!code focus]\` marks nothing, and stays in the code.
        The marks are \`[!code ++]\`, \`[!code --]\` and \`[!code highlight]\`."
    `)
  })

  test('callouts', async () => {
    expect(await problemsOf('> [!NOTE] Text\n\n> [!INFO]\n> x\n\n> [!WARNNG]\n> x')).toMatchInlineSnapshot(`
      "warning 1:3 There is text after \`[!NOTE]\`, so this is a plain quotation, not a callout.
        Begin the text on the next line, after \`> \`.
      warning 3:3 There is no callout \`[!INFO]\`, so this is a plain quotation.
        Write \`[!NOTE]\`, and the text on the next line, after \`> \`.
      warning 6:3 There is no callout \`[!WARNNG]\`, so this is a plain quotation.
        Write \`[!WARNING]\`, and the text on the next line, after \`> \`."
    `)
  })

  test('callouts of other programs, each kind once a file', async () => {
    const body = [
      '> [!info]- Title\n> x',
      '> [!note]+\n> x',
      '> [!danger]\n> x',
      '> [!INFO]\n> x',
      '> [!multi word|right] T',
    ]
    expect(await problemsOf(body.join('\n\n'))).toMatchInlineSnapshot(`
      "warning 1:3 There is no callout \`[!info]\`, so this is a plain quotation. There are 2 like it in the file.
        Write \`[!NOTE]\`, and the text on the next line, after \`> \`.
      warning 4:3 \`[!note]+\` folds nothing here, so this is a plain quotation, not a callout.
        Write \`[!note]\`, and the text on the next line, after \`> \`; for what opens and closes write \`<details>\` with a \`<summary>\`.
      warning 7:3 There is no callout \`[!danger]\`, so this is a plain quotation.
        Write \`[!CAUTION]\`, and the text on the next line, after \`> \`.
      warning 13:3 There is no callout \`[!multi word]\`, so this is a plain quotation.
        The callouts are \`[!NOTE]\`, \`[!TIP]\`, \`[!IMPORTANT]\`, \`[!WARNING]\`, \`[!CAUTION]\`."
    `)
  })
})
