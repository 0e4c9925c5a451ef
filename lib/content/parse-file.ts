import { parseContentDate, utcDay, type ContentDate } from '../dates.ts'
import { hasErrors, type Problem } from '../problems.ts'
import { decodeContent } from './yaml/decode.ts'
import { explainDate } from './problems/explain-date.ts'
import { splitFrontMatter, type Example } from './yaml/front-matter.ts'
import type { ContentText, ParsedFile, Position } from './parsed-file.ts'
import { placeOf, type Place } from './addresses/place.ts'
import { readYaml, type YamlData } from './yaml/read-yaml.ts'
import {
  focusIndexSchema,
  focusSchema,
  pageSchema,
  postSchema,
  projectSchema,
  siteSchema,
  tagsSchema,
  type PostFrontMatter,
} from './schema.ts'
import { positionsOf, validate } from './problems/validate.ts'

export type { ParsedFile }

interface Result {
  parsed?: ParsedFile
  problems: Problem[]
  /** The Markdown of a file whose front matter has errors, so that what is wrong in its text is told in the same run. */
  text?: ContentText
}

const schemas = {
  post: postSchema,
  focus: focusSchema,
  'focus-index': focusIndexSchema,
  project: projectSchema,
  page: pageSchema,
}

const date = 'date: 2024-07-23'
const examples: Record<Exclude<keyof typeof schemas, 'focus-index'>, Example> = {
  post: (title) => [`title: ${title}`, date],
  focus: (title) => [`title: ${title}`, 'status: active', 'since: 2024-07-23'],
  project: (title) => [
    `title: ${title}`,
    'summary: One sentence on what it is.',
    "period: '2024–2026'",
    'status: active',
  ],
  page: (title) => [`title: ${title}`],
}

/**
 * Reads and validates one content file on its own: what it is follows from where it lies.
 *
 * @param source.file content-relative path with forward slashes.
 * @returns neither a file nor a problem for what is no content (a picture, a `README.md`, a name that begins with `_`
 * or `.`); without `parsed`, there is an error among the problems otherwise. Never throws.
 */
export function parseContentFile(source: { file: string; bytes: Uint8Array }): Result {
  const { file, bytes } = source
  const place = placeOf(file)
  if (place.kind === 'ignored' || place.kind === 'asset') return { problems: [] }
  if (place.kind === 'misplaced') {
    return { problems: [{ severity: 'error', file, line: 1, message: place.message, fix: place.fix }] }
  }
  const { text, problem } = decodeContent(file, bytes)
  if (text === undefined) return { problems: problem === undefined ? [] : [problem] }
  if (place.kind === 'site' || place.kind === 'tags') return parseSettings(file, place.kind, text)
  return parseMarkdown(file, place, text)
}

function parseSettings(file: string, kind: 'site' | 'tags', text: string): Result {
  const { data, problems } = readYaml(file, text)
  if (data === undefined) return { problems }
  const positions = positionsOf(data)
  if (kind === 'tags') {
    const { value: frontMatter, problems: more } = validate(file, tagsSchema, data)
    return finish(frontMatter && { kind, file, frontMatter, positions }, [...problems, ...more])
  }
  const { value: frontMatter, problems: more } = validate(file, siteSchema, data)
  return finish(frontMatter && { kind, file, frontMatter, positions }, [...problems, ...more])
}

type MarkdownPlace = Extract<Place, { kind: keyof typeof schemas }>

function parseMarkdown(file: string, place: MarkdownPlace, text: string): Result {
  const { kind, slug, path } = place
  const example = kind === 'focus-index' ? undefined : exampleFor(place, examples[kind])
  const { split, problems: syntax } = splitFrontMatter(file, text, example)
  if (split === undefined) return { problems: syntax }
  const data = split.data ?? { value: {}, fields: new Map(), lines: [] }
  const { body, firstLine } = split
  const common = {
    file,
    slug,
    path,
    positions: positionsOf(data),
    body,
    firstLine,
    empty: isEmpty(body),
  }
  const done = (parsed: ParsedFile | undefined, problems: Problem[]): Result => {
    const result = finish(parsed, [...syntax, ...problems])
    return result.parsed
      ? result
      : { ...result, text: { file, slug, path, body, firstLine, empty: common.empty } }
  }
  switch (kind) {
    case 'post': {
      const { value: frontMatter, problems } = validate(file, schemas.post, data)
      const dated = effectiveDate(file, place.prefix, frontMatter, data)
      const complete = frontMatter && dated.date && { ...common, kind, frontMatter, date: dated.date }
      return done(complete, [...problems, ...dated.problems])
    }
    case 'focus': {
      const { value: frontMatter, problems } = validate(file, schemas.focus, data)
      return done(frontMatter && { ...common, kind, frontMatter }, problems)
    }
    case 'focus-index': {
      const { value: frontMatter, problems } = validate(file, schemas['focus-index'], data)
      return done(frontMatter && { ...common, kind, frontMatter }, problems)
    }
    case 'project': {
      const { value: frontMatter, problems } = validate(file, schemas.project, data)
      return done(frontMatter && { ...common, kind, frontMatter }, problems)
    }
    case 'page': {
      const { value: frontMatter, problems } = validate(file, schemas.page, data)
      return done(frontMatter && { ...common, kind, frontMatter }, problems)
    }
  }
}

function finish(parsed: ParsedFile | undefined, problems: Problem[]): Result {
  return parsed !== undefined && !hasErrors(problems) ? { parsed, problems } : { problems }
}

function exampleFor(place: MarkdownPlace, example: Example): Example {
  const dated = 'prefix' in place && place.prefix !== undefined
  return (title) => example(title).filter((line) => !dated || line !== date)
}

/** The date in the front matter, else the one the file's name begins with. */
function effectiveDate(
  file: string,
  prefix: string | undefined,
  frontMatter: PostFrontMatter | undefined,
  data: YamlData,
): { date?: ContentDate; problems: Problem[] } {
  const start: Position = { line: 1, column: 1 }
  const say = (field: string, message: string, fix: string): Problem => {
    const { line, column } = data.fields.get(field) ?? start
    return { severity: 'error', file, line, column, field, message, fix }
  }
  const named = prefix === undefined ? undefined : parseContentDate(prefix)
  if (prefix !== undefined && named === undefined) {
    const { message, fix } = explainDate(prefix)
    return { problems: [say('date', `The file's name begins with a date that is none: ${message}`, fix)] }
  }
  if (frontMatter === undefined) return { problems: [] }
  const date = frontMatter.date ?? named
  if (date === undefined) {
    return {
      problems: [
        say(
          'date',
          'The post has no date.',
          'Add `date: 2024-07-23`, or begin the name of the file with the date.',
        ),
      ],
    }
  }
  const problems: Problem[] = []
  if (named !== undefined && named.day !== date.day && named.day !== utcDay(date.instant)) {
    const message = `The date is \`${date.text}\` here and \`${named.text}\` in the file's name.`
    problems.push(say('date', message, 'Make the two the same, or take this line out.'))
  }
  const { updated } = frontMatter
  if (updated !== undefined && isBefore(updated, date)) {
    const message = `\`updated\` is \`${updated.text}\`, which is before the post's date, \`${date.text}\`.`
    problems.push(say('updated', message, 'Write the day of the last change, or take the line out.'))
  }
  return { date, problems }
}

/** Where one of the two is a day, only the days count. */
function isBefore(left: ContentDate, right: ContentDate): boolean {
  const exact = left.text.includes('T') && right.text.includes('T')
  return exact ? left.instant < right.instant : left.day < right.day
}

/** Whether there is nothing to read in a text: comments are not shown. */
function isEmpty(body: string): boolean {
  return body.replace(/<!--(?:-?>|[^]*?-->)/g, '').trim() === ''
}
