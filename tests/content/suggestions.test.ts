import { describe, expect, it } from 'vitest'
import { postSchema, siteSchema } from '../../lib/content/schema.ts'
import { nearest } from '../../lib/nearest.ts'
import { complaints } from './content-builder.ts'

const fields = Object.keys(postSchema.shape).filter((name) => name !== 'math')
const ofSite = Object.keys(siteSchema.shape).filter((name) => name !== 'math')

/** The fix of what is wrong with a post that has such a field. */
function fixOf(field: string): string {
  const text = `---\ntitle: A\ndate: 2024-07-23\n${field}: x\n---\nText.\n`
  return /fix: (.*)/.exec(complaints('posts/a.md', text))?.[1] ?? ''
}

describe('a misspelt name', () => {
  it.each([
    ['tag', 'tags'],
    ['titel', 'title'],
    ['tilte', 'title'],
    ['ttile', 'title'],
    ['dtae', 'date'],
    ['adte', 'date'],
    ['dat', 'date'],
    ['datee', 'date'],
    ['Title', 'title'],
    ['TAGS', 'tags'],
    ['descripton', 'description'],
    ['descriptoin', 'description'],
    ['decription', 'description'],
    ['sereis', 'series'],
    ['serie', 'series'],
    ['feautred', 'featured'],
    ['alaises', 'aliases'],
    ['drfat', 'draft'],
    ['covr', 'cover'],
    ['updatd', 'updated'],
    ['publicaton', 'publication'],
    ['projct', 'project'],
  ])('%s is %s', (written, meant) => {
    expect(nearest(written, fields)).toBe(meant)
    expect(fixOf(written)).toBe(`Write \`${meant}\`.`)
  })
})

describe('a name of something else', () => {
  it.each([
    'math',
    'rate',
    'late',
    'mate',
    'link',
    'file',
    'name',
    'type',
    'menu',
    'icon',
    'page',
    'time',
    'table',
    'style',
    'theme',
    'layout',
    'author',
    'authors',
    'mathjax',
    'mermaid',
    'comments',
    'license',
    'weight',
    'index',
    'status',
    'location',
    'template',
    'image',
  ])('%s is none of a post’s fields', (written) => {
    expect(nearest(written, fields)).toBeUndefined()
  })

  it.each(['math', 'theme', 'plugins', 'params', 'markdown', 'paginate', 'timezone', 'email'])(
    '%s is none of site.yaml’s fields',
    (written) => {
      expect(nearest(written, ofSite)).toBeUndefined()
    },
  )
})

describe('a name that another generator gives a field', () => {
  it.each([
    ['image', 'cover'],
    ['cover_image', 'cover'],
    ['time', 'date'],
    ['publishDate', 'date'],
    ['lastmod', 'updated'],
    ['last_modified_at', 'updated'],
    ['categories', 'tags'],
    ['desc', 'description'],
    ['excerpt', 'description'],
    ['language', 'lang'],
    ['alias', 'aliases'],
    ['redirect_from', 'aliases'],
    ['pinned', 'featured'],
  ])('%s is %s here', (written, meant) => {
    expect(fixOf(written)).toBe(`Write \`${meant}\`.`)
  })

  it('is not taken for its contrary: what Jekyll calls published is no draft', () => {
    expect(fixOf('published')).toContain('The fields here are')
  })
})
