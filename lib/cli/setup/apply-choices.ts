import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeContent } from '../../content/yaml/decode.ts'
import { readYaml } from '../../content/yaml/read-yaml.ts'
import { formatProblems } from '../../content/problems/problem-report.ts'
import { placeOf } from '../../content/addresses/place.ts'
import { writeFileAtomic } from '../../engine/cache/atomic-write.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import { Refusal } from '../../refusal.ts'
import { fieldOf } from './answer-problems.ts'
import type { Choices } from './choices.ts'
import { findSample, removeSample, type SampleFound } from './sample-folder.ts'
import { sampleFiles } from './sample-files.ts'
import { withoutItems } from './navigation-text.ts'
import { settledAnswers } from './settle-answers.ts'
import { answersIn, readSite, siteWith, type SiteAnswers } from './site-text.ts'

/** What setup has done to a content folder. */
export interface Applied {
  /** Fields of site.yaml that say something else now. */
  fields: string[]
  removed: string[]
  /** Files of the sample that somebody has changed. */
  changed: string[]
}

/**
 * Reads site.yaml for setup; where there is none, it is empty.
 *
 * @throws Refusal where it can't be read as YAML, with what is wrong.
 */
export function siteTextIn(contentDir: string): string {
  const path = join(contentDir, 'site.yaml')
  if (!existsSync(path)) return ''
  const { text, problem } = decodeContent('site.yaml', readFileSync(path))
  const problems = problem ? [problem] : readYaml('site.yaml', text ?? '').problems
  if (text === undefined || hasErrors(problems))
    throw new Refusal(`${formatProblems(problems, { color: false })}\nMend that first; nothing was changed.`)
  return text
}

/**
 * Does what was chosen: site.yaml first, whole or not at all, then the sample. Done a second time, it changes nothing.
 *
 * @param text of site.yaml, as read above.
 */
export function applyChoices(contentDir: string, text: string, choices: Choices, year: number): Applied {
  const before = answersIn(text)
  const settled = settledAnswers(before, choices.answers, year)
  const answered = siteWith(text, settled)
  const found: SampleFound = choices.removesSample
    ? findSample(contentDir, sampleFiles)
    : { untouched: [], changed: [] }
  if (answered !== text) writeSite(contentDir, answered)
  removeSample(contentDir, found.untouched)
  return {
    fields: changedFields(before, answersIn(answered)),
    removed: found.untouched,
    changed: found.changed,
  }
}

/**
 * Takes items out of the navigation that led to the sample, and lead to nothing since that is gone.
 *
 * @param problems that `check` has found after it.
 * @returns whether there were any.
 */
export function leaveOutItems(
  contentDir: string,
  removed: readonly string[],
  problems: readonly Problem[],
): boolean {
  const text = siteTextIn(contentDir)
  const led = new Set([...removed.flatMap(pageAddress), '/focus/', '/projects/', '/tags/'])
  const lost = problems.flatMap(({ file, field = '' }) => {
    const at = file === 'site.yaml' ? /^navigation\.(\d+)\.href$/.exec(field)?.[1] : undefined
    const href = at === undefined ? undefined : readSite(text).getIn(['navigation', Number(at), 'href'])
    return typeof href === 'string' && led.has(href) ? [href] : []
  })
  const written = withoutItems(text, lost)
  if (written !== text) writeSite(contentDir, written)
  return written !== text
}

/** The ends of its lines stay as the author's editor has them. */
function writeSite(contentDir: string, text: string): void {
  const path = join(contentDir, 'site.yaml')
  const hasReturns = existsSync(path) && readFileSync(path, 'utf8').includes('\r\n')
  writeFileAtomic(path, hasReturns ? text.replaceAll('\n', '\r\n') : text)
}

function pageAddress(file: string): string[] {
  const place = placeOf(file)
  return place.kind === 'page' && place.path !== '/' ? [place.path] : []
}

function changedFields(before: SiteAnswers, after: SiteAnswers): string[] {
  const lines = (answers: SiteAnswers) =>
    new Map(Object.entries(answers).map(([name, it]) => [name, JSON.stringify(it)]))
  const [old, now] = [lines(before), lines(after)]
  const names = new Set([...old.keys(), ...now.keys()])
  return [...names].filter((name) => old.get(name) !== now.get(name)).map(fieldOf)
}
