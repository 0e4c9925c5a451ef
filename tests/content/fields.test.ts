import { describe, expect, test } from 'vitest'
import { complaints, parseText, siteYaml } from './content-builder.ts'

const withFields = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nText.\n`
const post = (...lines: string[]) => complaints('posts/a.md', withFields('title: A', 'date: 2024-07-23', ...lines))
const bare = (...lines: string[]) => complaints('posts/a.md', withFields(...lines))
const site = (...lines: string[]) => complaints('site.yaml', siteYaml + lines.join('\n'))

describe('a post', () => {
  test('with everything', () => {
    const { parsed, problems } = parseText(
      'posts/2024-07-23-hello/index.md',
      withFields(
        'title: Hello',
        'updated: 2024-08-01T09:00:00+02:00',
        'tags: [Go, "C++"]',
        'publication:',
        '  name: A Magazine',
        '  url: https://example.org/a',
      ),
    )
    expect(problems).toEqual([])
    expect(parsed).toEqual({
      kind: 'post',
      file: 'posts/2024-07-23-hello/index.md',
      slug: 'hello',
      path: '/posts/hello/',
      date: { text: '2024-07-23', instant: Date.UTC(2024, 6, 23), day: '2024-07-23' },
      frontMatter: {
        title: 'Hello',
        updated: {
          text: '2024-08-01T09:00:00+02:00',
          instant: Date.UTC(2024, 7, 1, 7),
          day: '2024-08-01',
        },
        tags: ['Go', 'C++'],
        publication: { name: 'A Magazine', url: 'https://example.org/a' },
        draft: false,
        featured: false,
        aliases: [],
        focus: [],
      },
      body: 'Text.\n',
      firstLine: 9,
      empty: false,
      positions: {
        title: { line: 2, column: 8 },
        updated: { line: 3, column: 10 },
        tags: { line: 4, column: 7 },
        'tags.0': { line: 4, column: 8 },
        'tags.1': { line: 4, column: 12 },
        publication: { line: 6, column: 3 },
        'publication.name': { line: 6, column: 9 },
        'publication.url': { line: 7, column: 8 },
      },
    })
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
  })
})

describe('dates', () => {
  test('in the file name and in the front matter, the same', () => {
    const { problems } = parseText('posts/2024-07-23-a.md', withFields('title: A', 'date: 2024-07-23T01:00:00+02:00'))
    expect(problems).toEqual([])
  })
  test('in both, and different', () => {
    expect(complaints('posts/2024-07-22-a.md', withFields('title: A', 'date: 2024-07-23'))).toMatchInlineSnapshot(`
      "posts/2024-07-22-a.md:3:7  error  The date is \`2024-07-23\` here and \`2024-07-22\` in the file's name.
        fix: Make the two the same, or take this line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('in neither', () => {
    expect(bare('title: A')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The post has no date.
        fix: Add \`date: 2024-07-23\`, or begin the name of the file with the date.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('impossible in the file name', () => {
    expect(complaints('posts/2024-02-30-a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "posts/2024-02-30-a.md:1:1  error  The file's name begins with a date that is none: \`2024-02-30\` is not a date: there is no 30 February 2024.
        fix: Write a day that exists.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('impossible in the front matter', () => {
    expect(bare('title: A', 'date: 2024-02-31')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`2024-02-31\` is not a date: there is no 31 February 2024.
        fix: Write a day that exists.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('updated before it was published', () => {
    expect(post('updated: 2024-07-22')).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`updated\` is \`2024-07-22\`, which is before the post's date, \`2024-07-23\`.
        fix: Write the day of the last change, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('updated on the same day, earlier by the clock, where only one has a clock', () => {
    const text = withFields('title: A', 'date: 2024-07-23T09:00:00Z', 'updated: 2024-07-23')
    expect(parseText('posts/a.md', text).problems).toEqual([])
  })
  test('updated an hour before, where both have a clock', () => {
    expect(bare('title: A', 'date: 2024-07-23T09:00:00Z', 'updated: 2024-07-23T08:00:00Z')).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`updated\` is \`2024-07-23T08:00:00Z\`, which is before the post's date, \`2024-07-23T09:00:00Z\`.
        fix: Write the day of the last change, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('without a value', () => {
    expect(bare('title: A', 'date:')).toMatchInlineSnapshot(`
      "posts/a.md:3:6  error  \`date\` has no value.
        fix: Write one, as in \`date: 2024-07-23\`, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a year alone', () => {
    expect(bare('title: A', 'date: 2024')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`date\` must be a date, but \`2024\` is a number.
        fix: Write year, month and day, as in \`2024-07-23\`, or an instant, as in \`2024-07-23T09:00:00Z\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('without hyphens', () => {
    expect(bare('title: A', 'date: 20240723')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`date\` must be a date, but \`20240723\` is a number.
        fix: Write \`2024-07-23\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('missing and misspelt fields', () => {
  test('no title', () => {
    expect(bare('date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  \`title\` is missing.
        fix: Add \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a misspelt field', () => {
    expect(bare('title: A', 'dtae: 2024-07-23', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:3:1  error  There is no field \`dtae\`.
        fix: Write \`date\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('another case', () => {
    expect(post('Draft: true')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`Draft\`.
        fix: Write \`draft\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('the name another generator has for it', () => {
    expect(post('categories: [Go]')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`categories\`.
        fix: Write \`tags\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a slug', () => {
    expect(post('slug: hello')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`slug\`.
        fix: Take it out: the slug is the name of the file. Former addresses go into \`aliases\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('nothing like it', () => {
    expect(post('weight: 10')).toMatchInlineSnapshot(`
      "posts/a.md:4:1  error  There is no field \`weight\`.
        fix: The fields here are \`title\`, \`date\`, \`updated\`, \`description\`, \`tags\`, \`publication\`, \`draft\`, \`series\`, \`aliases\`, \`cover\`, \`featured\`, \`toc\`, \`lang\`, \`id\`, \`focus\`, \`project\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('within a group', () => {
    expect(post('publication: { nmae: A Magazine }')).toMatchInlineSnapshot(`
      "posts/a.md:4:16  error  There is no field \`nmae\` in \`publication\`.
        fix: Write \`name\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('several at once', () => {
    expect(bare('titel: A', 'date: 2024-02-31', 'draft: yes')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  There is no field \`titel\`.
        fix: Write \`title\`.
      posts/a.md:3:7  error  \`2024-02-31\` is not a date: there is no 31 February 2024.
        fix: Write a day that exists.
      posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`yes\` is text.
        fix: Write \`draft: true\`.

      3 errors, 0 warnings in 1 file"
    `)
  })
  test('of a focus entry', () => {
    expect(complaints('focus/a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "focus/a.md:2:1  error  \`status\` is missing.
        fix: Add \`status: active\`.
      focus/a.md:2:1  error  \`since\` is missing.
        fix: Add \`since: 2024-07-23\`.

      2 errors, 0 warnings in 1 file"
    `)
  })
  test('of a project', () => {
    expect(complaints('projects/a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "projects/a.md:2:1  error  \`summary\` is missing.
        fix: Add \`summary: One sentence on what it is.\`.
      projects/a.md:2:1  error  \`period\` is missing.
        fix: Add \`period: '2024–2026'\`.
      projects/a.md:2:1  error  \`status\` is missing.
        fix: Add \`status: active\`.

      3 errors, 0 warnings in 1 file"
    `)
  })
})

describe('values of the wrong type', () => {
  test('an empty title', () => {
    expect(bare("title: ''", 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` is empty.
        fix: Write something, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a title of spaces', () => {
    expect(bare("title: '  '", 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` is empty.
        fix: Write something, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no title after the colon', () => {
    expect(bare('title:', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:7  error  \`title\` has no value.
        fix: Write one, as in \`title: A title\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a title that begins with a hash', () => {
    expect(bare('title: #1 mistake', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` has no value.
        fix: A \`#\` begins a comment; put the value in quotes: \`title: '#1 mistake'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number as the title', () => {
    expect(bare('title: 2024', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`title: '2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number in a list', () => {
    expect(post('tags: [Go, 2024]')).toMatchInlineSnapshot(`
      "posts/a.md:4:12  error  Entry 2 of \`tags\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`'2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list as the title', () => {
    expect(bare('title: [WIP]', 'date: 2024-07-23')).toMatchInlineSnapshot(`
      "posts/a.md:2:8  error  \`title\` must be text, but \`[WIP]\` is a list.
        fix: Put it in quotes: \`title: '[WIP]'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where a list belongs', () => {
    expect(post('tags: Go')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`tags\` must be a list, but \`Go\` is text.
        fix: Write \`tags: [Go]\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('words where a list belongs', () => {
    expect(post('tags: Go, Node.js, C#')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`tags\` must be a list, but \`Go, Node.js, C#\` is text.
        fix: Write \`tags: [Go, Node.js, 'C#']\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list without a value', () => {
    expect(post('tags:')).toMatchInlineSnapshot(`
      "posts/a.md:4:6  error  \`tags\` has no value.
        fix: Write one, as in \`tags: [Go, Postgres]\`, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an empty entry', () => {
    expect(post('tags:', '  - Go', '  -')).toMatchInlineSnapshot(`
      "posts/a.md:6:4  error  Entry 2 of \`tags\` has no value.
        fix: Write one, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('yes for true', () => {
    expect(post('draft: yes')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`yes\` is text.
        fix: Write \`draft: true\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('true in quotes', () => {
    expect(post("draft: 'false'")).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`draft\` must be \`true\` or \`false\`, but \`'false'\` is text.
        fix: Write \`draft: false\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where true or false belongs', () => {
    expect(post('featured: maybe')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  \`featured\` must be \`true\` or \`false\`, but \`maybe\` is text.
        fix: Write \`true\` or \`false\`, without quotes.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a name where a group belongs', () => {
    expect(post('publication: A Magazine')).toMatchInlineSnapshot(`
      "posts/a.md:4:14  error  \`publication\` must be a group of fields, but \`A Magazine\` is text.
        fix: Write \`publication: { name: A Magazine }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a file where a cover belongs', () => {
    expect(post('cover: cover.png')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`cover\` must be a group of fields, but \`cover.png\` is text.
        fix: Write \`cover: { src: cover.png, alt: What the picture shows }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a cover without an alternative text', () => {
    expect(post('cover: { src: cover.png }')).toMatchInlineSnapshot(`
      "posts/a.md:4:8  error  \`cover.alt\` is missing.
        fix: Add \`alt: What the picture shows\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word where a number belongs', () => {
    const text = withFields('title: A', 'status: active', 'since: 2024-07-23', 'order: first')
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:5:8  error  \`order\` must be a number, but \`first\` is text.
        fix: Write it as in \`order: 1\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a number in quotes', () => {
    const text = withFields('title: A', 'status: active', 'since: 2024-07-23', "order: '1'")
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:5:8  error  \`order\` must be a number, but \`'1'\` is text.
        fix: Write \`order: 1\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a year as a period', () => {
    const text = withFields('title: A', 'summary: B', 'status: active', 'period: 2024')
    expect(complaints('projects/a.md', text)).toMatchInlineSnapshot(`
      "projects/a.md:5:9  error  \`period\` must be text, but \`2024\` is a number.
        fix: Put it in quotes: \`period: '2024'\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a list of fields instead of fields', () => {
    expect(bare('- title: A')).toMatchInlineSnapshot(`
      "posts/a.md:2:1  error  There are no fields here.
        fix: Write one \`name: value\` a line.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('values that are none', () => {
  test('a status that is misspelt', () => {
    const text = withFields('title: A', 'status: actve', 'since: 2024-07-23')
    expect(complaints('focus/a.md', text)).toMatchInlineSnapshot(`
      "focus/a.md:3:9  error  \`status\` cannot be \`actve\`.
        fix: Write \`active\`. All there are: \`active\`, \`exploring\`, \`paused\`, \`done\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a status that there is not', () => {
    const text = withFields('title: A', 'summary: B', "period: '2024'", 'status: legendary')
    expect(complaints('projects/a.md', text)).toMatchInlineSnapshot(`
      "projects/a.md:5:9  error  \`status\` cannot be \`legendary\`.
        fix: Write one of \`active\`, \`maintained\`, \`paused\`, \`done\`, \`archived\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address without its scheme', () => {
    expect(post('publication: { name: M, url: example.org/a }')).toMatchInlineSnapshot(`
      "posts/a.md:4:30  error  \`publication.url\` must be a web address, but is \`example.org/a\`.
        fix: Write \`https://example.org/a\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address that runs', () => {
    expect(post("publication: { name: M, url: 'javascript:alert(1)' }")).toMatchInlineSnapshot(`
      "posts/a.md:4:30  error  \`publication.url\` must be a web address, but is \`javascript:alert(1)\`.
        fix: Write something like \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a language in words', () => {
    expect(post('lang: german')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`lang\` must be a language tag, but is \`german\`.
        fix: Write a tag such as \`en\`, \`de\` or \`pt-BR\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a locale', () => {
    expect(post('lang: pt_BR')).toMatchInlineSnapshot(`
      "posts/a.md:4:7  error  \`lang\` must be a language tag, but is \`pt_BR\`.
        fix: Write \`pt-BR\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias without its slash', () => {
    expect(post('aliases: [old/address/]')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`old/address/\`.
        fix: Write \`/old/address/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias with its origin', () => {
    expect(post("aliases: ['https://example.com/old/']")).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`https://example.com/old/\`.
        fix: Write \`/old/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an alias that leaves the site', () => {
    expect(post('aliases: [/../../etc/passwd]')).toMatchInlineSnapshot(`
      "posts/a.md:4:11  error  Entry 1 of \`aliases\` must be an address within the site, but is \`/../../etc/passwd\`.
        fix: Write \`/etc/passwd\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a feed id with spaces', () => {
    expect(post('id: my post')).toMatchInlineSnapshot(`
      "posts/a.md:4:5  error  \`id\` must be made of letters, digits, \`.\`, \`_\` and \`-\`, but is \`my post\`.
        fix: Write \`my-post\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a focus entry by its title', () => {
    expect(post('focus: [Async systems]')).toMatchInlineSnapshot(`
      "posts/a.md:4:9  error  Entry 1 of \`focus\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`Async systems\`.
        fix: Write \`async-systems\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a project in a script that slugs have not', () => {
    expect(post('project: "—"')).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`project\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`—\`.
        fix: Write something like \`a-slug\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('site.yaml', () => {
  test('the least there can be', () => {
    expect(parseText('site.yaml', siteYaml)).toMatchObject({
      parsed: { kind: 'site', frontMatter: { language: 'en', home: { posts: 8 }, feed: { entries: 20 } } },
      problems: [],
    })
  })
  test('empty', () => {
    expect(complaints('site.yaml', '')).toMatchInlineSnapshot(`
      "site.yaml:1:1  error  \`title\` is missing.
        fix: Add \`title: A title\`.
      site.yaml:1:1  error  \`description\` is missing.
        fix: Add \`description: One sentence on what it is about.\`.
      site.yaml:1:1  error  \`url\` is missing.
        fix: Add \`url: https://example.com\`.
      site.yaml:1:1  error  \`author\` is missing.
        fix: Add \`author: { name: Your Name }\`.
      site.yaml:1:1  error  \`feed\` is missing.
        fix: Add \`feed: { id: 'example.com,2026' }\`.

      5 errors, 0 warnings in 1 file"
    `)
  })
  test('fields in groups', () => {
    expect(complaints('site.yaml', siteYaml.replace('name: Ada Example', 'nam: Ada'))).toMatchInlineSnapshot(`
      "site.yaml:4:11  error  There is no field \`nam\` in \`author\`.
        fix: Write \`name\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an address with a query', () => {
    expect(complaints('site.yaml', siteYaml.replace('example.com\n', 'example.com/?a=b\n'))).toMatchInlineSnapshot(`
      "site.yaml:3:6  error  \`url\` must be the address the site begins at, without \`?\`, \`#\` or a user name, but is \`https://example.com/?a=b\`.
        fix: Write \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an author without an address', () => {
    expect(complaints('site.yaml', siteYaml.replace('Ada Example', 'Ada, email: ada'))).toMatchInlineSnapshot(`
      "site.yaml:4:29  error  \`author.email\` must be an email address, but is \`ada\`.
        fix: Write something like \`someone@example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a feed id that is an address', () => {
    expect(complaints('site.yaml', siteYaml.replace('example.com,2026', 'https://example.com'))).toMatchInlineSnapshot(`
      "site.yaml:5:13  error  \`feed.id\` must be a domain or address of yours and a date on which it was yours, but is \`https://example.com\`.
        fix: Write \`'example.com,2026'\`, and never change it again.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('too few and too many', () => {
    expect(site('home: { posts: 0 }')).toMatchInlineSnapshot(`
      "site.yaml:6:16  error  \`home.posts\` is \`0\`, which is too small.
        fix: Write 1 or more.

      1 error, 0 warnings in 1 file"
    `)
    expect(complaints('site.yaml', siteYaml.replace(",2026'", ",2026', entries: 1000"))).toMatchInlineSnapshot(`
      "site.yaml:5:42  error  \`feed.entries\` is \`1000\`, which is too large.
        fix: Write 100 or less.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('half a post', () => {
    expect(site('home: { posts: 1.5 }')).toMatchInlineSnapshot(`
      "site.yaml:6:16  error  \`home.posts\` must be a whole number, but \`1.5\` is a number.
        fix: Write it as in \`posts: 8\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a word in the navigation', () => {
    expect(site('navigation: [{ label: About, href: about }]')).toMatchInlineSnapshot(`
      "site.yaml:6:36  error  \`href\` in entry 1 of \`navigation\` must be an address within the site or a whole URL, but is \`about\`.
        fix: Write \`/about/\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a script in the navigation', () => {
    expect(site("navigation: [{ label: About, href: 'javascript:alert(1)' }]")).toMatchInlineSnapshot(`
      "site.yaml:6:36  error  \`href\` in entry 1 of \`navigation\` must be an address within the site or a whole URL, but is \`javascript:alert(1)\`.
        fix: Write something like \`/about/\` or \`https://example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('no label in the navigation', () => {
    expect(site('navigation:', '  - href: /about/')).toMatchInlineSnapshot(`
      "site.yaml:7:5  error  \`label\` in entry 1 of \`navigation\` is missing.
        fix: Add \`label: About\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('an email address as a link', () => {
    expect(site('social: [{ label: Mail, url: ada@example.com }]')).toMatchInlineSnapshot(`
      "site.yaml:6:30  error  \`url\` in entry 1 of \`social\` must be a web address, or a \`mailto:\` address, but is \`ada@example.com\`.
        fix: Write \`mailto:ada@example.com\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})

describe('tags.yaml', () => {
  test('empty', () => {
    expect(parseText('tags.yaml', '').parsed).toMatchObject({ kind: 'tags', frontMatter: {} })
  })
  test('keys that look like numbers', () => {
    const { parsed } = parseText('tags.yaml', '2024:\n  description: A year.\n')
    expect(parsed).toMatchObject({ frontMatter: { '2024': { description: 'A year.', aliases: [] } } })
  })
  test('a description where fields belong', () => {
    expect(complaints('tags.yaml', 'Go: A language.\n')).toMatchInlineSnapshot(`
      "tags.yaml:1:5  error  \`Go\` must be a group of fields, but \`A language.\` is text.
        fix: Write \`Go: { description: A language. }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('nothing said of a tag', () => {
    expect(complaints('tags.yaml', 'Go:\n')).toMatchInlineSnapshot(`
      "tags.yaml:1:4  error  \`Go\` has no value.
        fix: Write one, as in \`Go: { description: What it is about }\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a misspelt field', () => {
    expect(complaints('tags.yaml', 'Go:\n  alias: [Golang]\n')).toMatchInlineSnapshot(`
      "tags.yaml:2:3  error  There is no field \`alias\` in \`Go\`.
        fix: Write \`aliases\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a slug that is none', () => {
    expect(complaints('tags.yaml', 'Go:\n  slug: Go Lang\n')).toMatchInlineSnapshot(`
      "tags.yaml:2:9  error  \`Go.slug\` must be a name as addresses have it: a to z, digits, and single hyphens between them, but is \`Go Lang\`.
        fix: Write \`go-lang\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a tag without a name', () => {
    expect(complaints('tags.yaml', "'': { slug: x }\n")).toMatchInlineSnapshot(`
      "tags.yaml:1:5  error  A tag has no name.
        fix: Write its name before the colon.

      1 error, 0 warnings in 1 file"
    `)
  })
})
