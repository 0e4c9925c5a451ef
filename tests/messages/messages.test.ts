import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesFor, translatedLanguages } from '../../lib/messages/messages-for.ts'
import type { Messages } from '../../lib/messages/messages.ts'
import { ownWords } from '../support/own-words.ts'

const components = path.join(import.meta.dirname, '../../components')
const english = said(messagesFor('en'))

/** Words that are the same in both languages. */
const shared = ['feed', 'page.feeds', 'project.site', 'page.year(1, 1)', 'page.year(2, 2)']

describe('messagesFor', () => {
  it.each([
    ['en', 'Archive'],
    ['en-GB', 'Archive'],
    ['de', 'Archiv'],
    ['de-AT', 'Archiv'],
    ['DE', 'Archiv'],
    ['pt-BR', 'Archive'],
    ['constructor', 'Archive'],
    ['', 'Archive'],
  ])('answers %j with the archive called %j', (language, archive) => {
    expect(messagesFor(language).page.archive).toBe(archive)
  })
})

describe.each(translatedLanguages())('the words in %s', (language) => {
  const words = said(messagesFor(language))

  it('are all there', () => {
    expect([...words.keys()]).toEqual([...english.keys()])
    expect(
      [...words].filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text)),
    ).toEqual([])
  })

  it('use what they are given', () => {
    const ignored = [...words].filter(([name, text]) => name.includes('(2') && !/[2-9]/.test(text))
    expect(ignored).toEqual([])
  })

  it('keep a number of minutes with its unit', () => {
    expect(messagesFor(language).post.minutes(1)).toMatch(/^1[\u00a0\u202f]\S/)
    expect(messagesFor(language).post.minutes(1234)).toMatch(/^1.234[\u00a0\u202f]\S/)
  })

  it('are translated', () => {
    if (language === 'en') return
    const same = [...words].filter(([name, text]) => english.get(name) === text).map(([name]) => name)
    expect(same.filter((name) => !shared.includes(name))).toEqual([])
  })
})

describe('counts', () => {
  it.each([
    ['en', 0, '0 posts'],
    ['en', 1, '1 post'],
    ['en', 1234, '1,234 posts'],
    ['de', 1, '1 Beitrag'],
    ['de', 1234, '1.234 Beiträge'],
  ])('in %s, %i: %s', (language, count, text) => {
    expect(messagesFor(language).list.posts(count)).toBe(text)
  })

  it('leave out how many pages there are where that is not known', () => {
    expect(messagesFor('en').list.pageOf(3, undefined)).toBe('Page 3')
    expect(messagesFor('de').list.pageOf(3, 7)).toBe('Seite 3 von 7')
  })
})

describe('components', () => {
  const files = readdirSync(components, { recursive: true, encoding: 'utf8' })

  it.each(files.filter((file) => /(?<!\.d)\.tsx?$/.test(file)))('%s says nothing itself', (file) => {
    const source = readFileSync(path.join(components, file), 'utf8')
    expect(ownWords(source, file.endsWith('x') ? 'tsx' : 'ts')).toEqual([])
  })
})

/** Every message by its dotted name; functions are called with ones and with twos. */
function said(messages: Messages): Map<string, string> {
  const texts = new Map<string, string>()
  const read = (name: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(name, value)
    else if (typeof value === 'function') {
      texts.set(`${name}(1, 1)`, String(Reflect.apply(value, undefined, [1, 1])))
      texts.set(`${name}(2, 2)`, String(Reflect.apply(value, undefined, [2, 2])))
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) read(name === '' ? key : `${name}.${key}`, child)
    }
  }
  read('', messages)
  return texts
}
