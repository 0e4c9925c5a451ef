import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askChoices } from '../../../lib/cli/setup/ask-choices.ts'
import { answersIn, siteWith } from '../../../lib/cli/setup/site-text.ts'
import { sampleContent } from '../../support/command.ts'
import { scriptedDialogue } from '../../support/scripted-dialogue.ts'
import { ownSiteFile } from '../../support/tiny-site.ts'

const sample = readFileSync(join(sampleContent, 'site.yaml'), 'utf8')

describe('what setup asks', () => {
  it('offers nothing of the sample’s, and what is likely', async () => {
    const enter = ''
    const { dialogue, said } = scriptedDialogue([
      'Jo',
      enter,
      enter,
      enter,
      enter,
      enter,
      enter,
      enter,
      'rem',
    ])
    const likelyUrl = 'https://jo.github.io/blog'
    const choices = await askChoices(dialogue, { site: sample, likelyUrl, hasSample: true })
    expect(choices).toEqual({
      answers: {
        name: 'Jo',
        title: answersIn(sample).title,
        url: likelyUrl,
        description: 'Notes on building software that keeps working, by Jo.',
        language: 'en',
        email: '',
        social: [],
      },
      host: 'github-pages',
      removesSample: true,
    })
    expect(said.find((line) => line.startsWith('Your name'))).toBe('Your name: ')
  })

  it('asks again where the build would not take an answer, and says why', async () => {
    const answers = [
      '',
      'Jo',
      '',
      'jo.org',
      'https://jo.org',
      '',
      'Deutsch',
      'de',
      'jo',
      '-',
      'x',
      '-',
      'here',
      'other',
    ]
    const { dialogue, said } = scriptedDialogue(answers)
    const { answers: given, host } = await askChoices(dialogue, { site: sample, hasSample: false })
    expect(given).toMatchObject({ name: 'Jo', url: 'https://jo.org', language: 'de', email: '', social: [] })
    expect(host).toBe('other')
    const complaints = said.filter((line) => line.startsWith('  '))
    expect(complaints).toHaveLength(6)
    expect(complaints.join('\n')).toContain('`url` must be a web address, but is `jo.org`.')
  })

  it('changes nothing where every answer is Enter', async () => {
    const site = siteWith(ownSiteFile, {
      email: 'a@b.org',
      social: [{ label: 'My code', url: 'https://c.org' }],
    })
    const { dialogue } = scriptedDialogue(Array.from({ length: 8 }, () => ''))
    const { answers } = await askChoices(dialogue, { site, hasSample: false })
    expect(siteWith(site, answers)).toBe(
      site.includes('language') ? site : siteWith(site, { language: 'en' }),
    )
    expect(siteWith(siteWith(site, answers), answers)).toBe(siteWith(site, answers))
  })
})
