import { expect, test } from 'vitest'
import { indexOf, page, siteYaml } from './content-builder.ts'

test('what is written over several lines stands on one wherever it is told', () => {
  const lines = '|-\n  One line,\n\n    and  another.\n'
  const site = siteYaml.replace('Notes on systems.\n', lines)
  const { posts, pages, projects, tags, ...index } = indexOf({
    texts: {
      'site.yaml': site,
      'posts/a.md': `---\ntitle: ${lines}date: 2024-01-01\ntags: [go]\ndescription: ${lines}---\nText.\n`,
      'pages/about.md': page('About', `description: ${lines.trimEnd()}`),
      'projects/p.md': `---\ntitle: P\nsummary: ${lines}period: '2024'\nstatus: done\n---\nText.\n`,
      'tags.yaml': 'go: { description: "One line,\\n and  another." }\n',
    },
  })
  const told = [
    index.site.description,
    posts[0]?.title,
    posts[0]?.description,
    pages[0]?.description,
    projects[0]?.summary,
    tags[0]?.description,
  ]
  expect(told).toEqual(Array(6).fill('One line, and  another.'))
})
