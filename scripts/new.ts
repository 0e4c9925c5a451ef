import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { UsageError } from '../lib/usage-error.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { newPost } from '../lib/content/new-post.ts'
import { isSlug } from '../lib/paths.ts'
import { tell } from '../lib/cli/tell.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'new',
  summary: summaries.new,
  about: 'It is a draft: npm run dev shows it, and nothing else does.',
  argument: { name: 'TITLE', about: 'what the post is called' },
  flags: {
    content: siteFlags.content,
    slug: { type: 'string', value: 'SLUG', about: 'its name in addresses, else one made of the title' },
  },
  examples: [{ type: '"What I found out"', for: 'writes content/posts/what-i-found-out.md' }],
  fails: 'where it could not be written',
} as const

await runCommand(command, async ({ values, words }) => {
  const title = words.join(' ').trim()
  if (title === '') throw new UsageError('Give the post a title: npm run new -- "What I found out"')
  if (values.slug !== undefined && !isSlug(values.slug)) {
    throw new UsageError(
      `--slug ${values.slug} is not safe in an address: use lower-case letters, digits and single hyphens`,
    )
  }
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const day = new Date().toISOString().slice(0, 10)
  const post = newPost(title, {
    day,
    id: randomBytes(6).toString('hex'),
    ...(values.slug ? { slug: values.slug } : {}),
  })
  if (!post)
    throw new UsageError(
      `No address can be made of "${title}"; give one: npm run new -- --slug what-it-is-about "${title}"`,
    )
  const path = join(contentDir, post.file)
  for (const taken of [path, path.replace(/\.md$/, '/index.md')]) {
    if (existsSync(taken))
      throw new UsageError(`${taken} exists already; give this post another title or --slug`)
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, post.text, { flag: 'wx' })
  tell(`${relative(process.env.GROUNDWORK_CALLED_FROM ?? process.cwd(), path)}

It is a draft: npm run dev shows it, nothing else does. Take the line "draft: true" out to publish it.`)
  return 0
})
