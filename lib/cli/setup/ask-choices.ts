import { askUntilRight, oneOf, type Dialogue, type Reading } from '../dialogue/dialogue.ts'
import { answerProblems } from './answer-problems.ts'
import type { Choices } from './choices.ts'
import { hostNames, hostOf, isHostName } from './hosts.ts'
import { linksOf, none, typedLinks } from './typed-links.ts'
import { describedBy, isSample, ownLinks } from './settle-answers.ts'
import { answersIn, type SiteAnswers } from './site-text.ts'

/** What setup knows before it asks. */
export interface Known {
  /** The text of site.yaml. */
  site: string
  /** An address that the site may well have. */
  likelyUrl?: string | undefined
  hasSample: boolean
}

const introduction = `What site.yaml is to say of your site. Enter takes what stands in brackets; Ctrl-C leaves all as it is.`

/** Asks for all that setup can do. What is there already is what Enter takes, but for what the sample says. */
export async function askChoices(dialogue: Dialogue, known: Known): Promise<Choices> {
  const present = answersIn(known.site)
  const own = (answer: 'name' | 'url' | 'email'): string | undefined =>
    isSample(answer, present[answer]) ? undefined : present[answer]
  const ask = (text: string, answer: keyof SiteAnswers, shown: string | undefined): Promise<string> =>
    askUntilRight(dialogue, { text, present: shown, read: readingOf(known.site, answer) })

  dialogue.say(`${introduction}\n`)
  const name = await ask('Your name', 'name', own('name'))
  const title = await ask('What the site is called', 'title', present.title)
  const url = await ask('Where it will live, https://…', 'url', own('url') ?? known.likelyUrl)
  const described = isSample('description', present.description)
    ? describedBy(present.description ?? '', present.name, name)
    : present.description
  const description = await ask('What it is about, in a sentence', 'description', described)
  const language = await ask('What it is written in: en, de, pt-BR …', 'language', present.language ?? 'en')
  const email = await ask(`Your e-mail address for readers, ${none} for none`, 'email', own('email') ?? none)
  const social = await askUntilRight(dialogue, {
    text: `Links beside your name, as Code=https://github.com/you, ${none} for none`,
    present: typedLinks(ownLinks(present.social ?? [])) || none,
    read: (line): Reading<SiteAnswers['social']> => {
      const links = line === none ? [] : linksOf(line)
      if (!links) return { wrong: 'Write each as Label=https://…, with a space between two.' }
      const wrong = complaint(known.site, { social: links })
      return wrong === undefined ? { value: links } : { wrong }
    },
  })
  const host = await askUntilRight(dialogue, {
    text: `Where it is published: ${hostNames.join(', ')}`,
    present: hostOf(url),
    words: hostNames,
    read: oneOf(hostNames),
  })
  const samples = known.hasSample
    ? await askUntilRight(dialogue, {
        text: 'The sample’s posts, projects, focus entries and pages: keep or remove',
        present: 'keep',
        words: ['keep', 'remove'],
        read: oneOf(['keep', 'remove']),
      })
    : 'keep'
  return {
    answers: { name, title, url, description, language, email: email === none ? '' : email, social },
    host: isHostName(host) ? host : undefined,
    removesSample: samples === 'remove',
  }
}

function readingOf(site: string, answer: keyof SiteAnswers): (line: string) => Reading<string> {
  return (line) => {
    const wrong = complaint(site, { [answer]: answer === 'email' && line === none ? '' : line })
    return wrong === undefined ? { value: line } : { wrong }
  }
}

function complaint(site: string, answers: SiteAnswers): string | undefined {
  const [problem] = answerProblems(site, answers)
  return problem && `${problem.message} ${problem.fix ?? ''}`.trim()
}
