import { describe, expect, it } from 'vitest'
import { askEntry } from '../../../lib/cli/new/ask-entry.ts'
import { advisedTags, tagsInUse } from '../../../lib/cli/new/tag-advice.ts'
import { scriptedDialogue } from '../../support/scripted-dialogue.ts'
import { contentFolder, post } from '../../support/tiny-site.ts'

const today = '2026-05-05'
const content = () =>
  contentFolder({
    'tags.yaml': 'Golang:\n  aliases: [Go]\n',
    'posts/one.md': post('One', '2026-01-01', 'tags: [Postgres, Queues]\n'),
    'posts/two.md': post('Two', '2026-01-02', 'tags: [postgres]\n'),
    'posts/three.md': post('Three', '2026-01-03', 'tags: [Postgres]\n'),
    'posts/broken.md': 'no front matter',
    'projects/tool.md': '---\ntitle: T\nsummary: S.\nperiod: "2026"\nstatus: active\ntags: [Tooling]\n---\n',
  })

async function asked(answers: string[]) {
  const contentDir = content()
  const { dialogue, said } = scriptedDialogue(answers)
  return { entry: await askEntry(dialogue, { contentDir, inUse: tagsInUse(contentDir), today }), said }
}

describe('what new asks', () => {
  it('is enough for a draft with a title and Enter', async () => {
    const { entry } = await asked(['', 'What I found', '', ''])
    expect(entry).toMatchObject({
      kind: 'post',
      title: 'What I found',
      tags: [],
      date: today,
      published: false,
    })
  })

  it('is a day for what comes out by itself, until it is one', async () => {
    const { entry, said } = await asked(['post', 'Later', 'go, Postgre', '2026-13-01', '2026-12-01'])
    expect(entry).toMatchObject({ tags: ['Golang', 'Postgre'], date: '2026-12-01', published: true })
    expect(said).toContain('  There is Golang already, so go is written as that.')
    expect(said).toContain(
      '  There is Postgres already; Postgre is another tag, if it is not meant to be that.',
    )
    expect(said.join('\n')).toContain('`2026-13-01` is no day')
    expect((await asked(['', 'Now', '', 'today'])).entry).toMatchObject({ date: today, published: true })
  })

  it('is another name, where that of the title is taken or none', async () => {
    expect((await asked(['', 'One', 'two', 'one-more', '', ''])).entry.slug).toBe('one-more')
    expect((await asked(['page', '!!!', 'Not so', 'archive', 'uses'])).entry).toMatchObject({
      slug: 'uses',
      tags: [],
    })
  })

  it('is what a project is', async () => {
    const { entry } = await asked(['proj', '', 'A tool', '', 'It cuts.', 'Tooling'])
    expect(entry).toMatchObject({ kind: 'project', title: 'A tool', summary: 'It cuts.', tags: ['Tooling'] })
  })
})

describe('tags', () => {
  it('are those of all entries and of tags.yaml, as they are written most', () => {
    expect(tagsInUse(content()).names).toEqual(['Golang', 'Postgres', 'Queues', 'Tooling'])
  })

  it('are written as others are, once each, and said where they could have no address', () => {
    const { tags, wrong } = advisedTags(['POSTGRES', 'postgres', 'Rust', '!'], tagsInUse(content()))
    expect(tags).toEqual(['Postgres', 'Rust', '!'])
    expect(wrong).toEqual(['!'])
  })
})
