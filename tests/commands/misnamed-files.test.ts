import { describe, expect, it } from 'vitest'
import { outFolder } from '../support/build-output.ts'
import { run } from '../support/command.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

describe('posts under the names of another system', () => {
  it('are errors that say how to name them, and nothing that leads to them is told on top', async () => {
    const page = post('A post', '2026-01-01')
    const content = contentFolder({
      'site.yaml': ownSiteFile,
      'silent.mdx': page,
      'posts/one.mdx': page,
      'posts/two/index.MD': page,
      'posts/three.markdown': page,
      'focus/four.mkd': page,
      'blog/five.mdown': page,
      'posts/six.md': post('Six', '2026-01-01', 'focus: [four]\n', '[One](/posts/one/), [two](/posts/two/).'),
    })
    const { code, stdout } = await run('check', ['--content', content])
    expect(code).toBe(1)
    expect(stdout.trim()).toMatchInlineSnapshot(`
      "blog/five.mdown:1  error  The file's name ends in \`.mdown\`; content files end in \`.md\`.
        fix: Move it to \`posts/five.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      focus/four.mkd:1  error  The file's name ends in \`.mkd\`; content files end in \`.md\`.
        fix: Rename it to \`focus/four.md\`.

      posts/one.mdx:1  error  The file's name ends in \`.mdx\`; content files end in \`.md\`.
        fix: Rename it to \`posts/one.md\`.

      posts/three.markdown:1  error  The file's name ends in \`.markdown\`; content files end in \`.md\`.
        fix: Rename it to \`posts/three.md\`.

      posts/two/index.MD:1  error  The file's name ends in \`.MD\`; content files end in \`.md\`.
        fix: Rename it to \`posts/two/index.md\`.

      silent.mdx:1  error  The file's name ends in \`.mdx\`; content files end in \`.md\`.
        fix: Move it to \`posts/silent.md\`. Posts go to \`posts/<name>.md\` or \`posts/<name>/index.md\`, further pages to \`pages/<name>.md\`, projects to \`projects/<name>.md\`, focus entries to \`focus/<name>.md\`. A name that begins with \`_\` is ignored.

      6 errors, 0 warnings in 6 files"
    `)
    const build = await run('build', ['--content', content, '--out', outFolder()])
    expect(build.code).toBe(1)
    expect(build.stderr).toContain(stdout.trim())
  })
})
