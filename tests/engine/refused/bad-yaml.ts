import { goodPost, inPost, type BadInput } from './bad-input.ts'

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding)

/** What is no YAML, or more than it may be. */
const syntax = inPost(
  'title: "open',
  "title: 'it's'",
  '\ttags: [a]',
  'tags: [a, b',
  'tags: [a]]',
  'tags: &a [x]\nseries: *a',
  '<<: { title: One }',
  'title: One\ntitle: Two',
  'title: "\\q"',
  'title: "\\u0000"',
  'title: "\\uD800"',
  'title: *nothing',
  'title: !!js/function "alert(1)"',
  'title: !own One',
  'title: @you',
  'title: `code`',
  'title: a: b',
  'title\ndate: 2026-01-01',
  'title:One',
  '? [a, b]\n: c',
  '%YAML 1.1',
  `tags: ${'['.repeat(5000)}`,
  '- a\n- b',
  '... \nmore: 1',
)

const files: BadInput[] = [
  { name: 'a file without front matter', files: { 'posts/one.md': 'Text.\n' } },
  { name: 'an empty file', files: { 'posts/one.md': '' } },
  { name: 'front matter without an end', files: { 'posts/one.md': '---\ntitle: One\n\nText.\n' } },
  { name: 'front matter that begins late', files: { 'posts/one.md': `\n\n${goodPost}` } },
  { name: 'front matter in TOML', files: { 'posts/one.md': '+++\ntitle = "One"\n+++\n' } },
  { name: 'front matter in JavaScript', files: { 'posts/one.md': '---js\n{ title: alert(1) }\n---\n' } },
  { name: 'front matter in JSON', files: { 'posts/one.md': '---json\n{ "title": "One" }\n---\n' } },
  { name: 'front matter that is text', files: { 'posts/one.md': '---\nOne\n---\n' } },
  { name: 'front matter with four hyphens', files: { 'posts/one.md': `-${goodPost}` } },
  { name: 'an invisible character before it', files: { 'posts/one.md': `\u200B${goodPost}` } },
  { name: 'a byte-order mark', files: { 'posts/one.md': `\uFEFF${goodPost}` } },
  { name: 'UTF-16', files: { 'posts/one.md': bytes(`\uFEFF${goodPost}`, 'utf16le') } },
  { name: 'Latin-1', files: { 'posts/one.md': bytes(`${goodPost}é\n`, 'latin1') } },
  { name: 'a character of zero', files: { 'posts/one.md': `${goodPost}a\0b\n` } },
  { name: 'an escape of a terminal', files: { 'posts/one.md': `${goodPost}a\u001B[31mb\n` } },
  { name: 'site.yaml that is no YAML', files: { 'site.yaml': 'title: "open\n' } },
  { name: 'site.yaml that is empty', files: { 'site.yaml': '' } },
  { name: 'site.yaml that is a list', files: { 'site.yaml': '- a\n' } },
  { name: 'site.yaml in Latin-1', files: { 'site.yaml': bytes('title: é\n', 'latin1') } },
  { name: 'tags.yaml that is a list', files: { 'tags.yaml': '- go\n' } },
  { name: 'tags.yaml that is text', files: { 'tags.yaml': 'go\n' } },
  { name: 'tags.yaml with a list in place of an entry', files: { 'tags.yaml': 'go: [golang]\n' } },
  { name: 'tags.yaml with an unknown field', files: { 'tags.yaml': 'go: { nmae: Go }\n' } },
  { name: 'tags.yaml with no slug', files: { 'tags.yaml': 'go: { slug: Go Lang }\n' } },
  { name: 'tags.yaml with a nameless tag', files: { 'tags.yaml': "'': { name: Go }\n" } },
  {
    name: 'tags.yaml with one name twice',
    files: { 'tags.yaml': 'go: { aliases: [x] }\nrust: { aliases: [x] }\n' },
  },
  { name: 'tags.yaml with a name twice', files: { 'tags.yaml': 'go: {}\ngo: {}\n' } },
  {
    name: 'tags.yaml with a slug that Windows keeps',
    files: {
      'posts/one.md': goodPost.replace('date', 'tags: [Go]\ndate'),
      'tags.yaml': 'Go: { slug: aux }\n',
    },
  },
  {
    name: 'tags.yaml with a slug that is too long',
    files: {
      'posts/one.md': goodPost.replace('date', 'tags: [Go]\ndate'),
      'tags.yaml': `Go: { slug: ${'a'.repeat(201)} }\n`,
    },
  },
]

export const badYaml: readonly BadInput[] = [...syntax, ...files]
