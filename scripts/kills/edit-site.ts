import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns a whole number below another. */
type Random = (below: number) => number

/** Changes something of a site, as its author might. @returns what. */
export function editSite(content: string, random: Random, step: number): string {
  const posts = readdirSync(join(content, 'posts')).filter((name) => name.endsWith('.md'))
  const post = join(content, 'posts', posts[random(posts.length)] ?? '')
  const further = join(content, 'posts/further.md')
  switch (random(4)) {
    case 0: {
      writeFileSync(post, `${readFileSync(post, 'utf8')}\nWords of step ${step}.\n`)
      return 'some words'
    }
    case 1: {
      const site = join(content, 'site.yaml')
      const text = readFileSync(site, 'utf8')
      writeFileSync(site, text.replace(/^description: .*$/m, `description: As of step ${step}.`))
      return 'a line of every page'
    }
    case 2: {
      if (existsSync(further)) rmSync(further)
      else writeFileSync(further, `---\ntitle: Step ${step}\ndate: 2026-01-01\n---\n\nWords.\n`)
      return 'a post more or less'
    }
    default: {
      const text = readFileSync(post, 'utf8')
      writeFileSync(post, text.replace(/^title: .*$/m, `title: Of step ${step}`))
      return 'a title'
    }
  }
}
