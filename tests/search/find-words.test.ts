import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finder, type Texts } from './find-words.ts'

const texts: Texts = {
  chinese: {
    title: '搜索测试',
    html: '<h2>数据库</h2><p>今天天气很好，我们去公园。</p><p>使用Postgres保存北<em>京</em>大学的数据。</p>',
  },
  japanese: { title: '東京の話', html: '<p>東京都に住んでいます。データベースを使う。</p>' },
  korean: { title: '한국어 글', html: '<p>전문 검색을 합니다. 관계형데이터베이스</p>' },
  thai: { title: 'ภาษาไทย', html: '<p>อาหารไทยอร่อยมาก ที่นี่</p>' },
  arabic: { title: 'عنوان', html: '<p>مرحبا بالعالم العربيّ</p>' },
  hebrew: { title: 'כותרת', html: '<p>שָׁלוֹם עולם</p>' },
  greek: { title: 'Τίτλος', html: '<p>Καλημέρα κόσμε</p>' },
  russian: { title: 'Заголовок', html: '<p>Съешь ещё этих мягких булок</p>' },
  german: { title: 'Die Brücke', html: '<p>In der <a href="/a/">Straße</a>, Größe eins.</p>' },
  nordic: { title: 'Smørrebrød', html: '<p>Søren, Łódź, Đà Nẵng, Œuvre, ægir, ılık</p>' },
  sharp: { title: 'On C#', html: '<p>We write C#, not (F#) and not Visual Basic.</p>' },
  plus: { title: 'On C++', html: '<p>In C/C++, as of C++17, <code>count++</code>.</p>' },
  plain: { title: 'On C', html: '<p>The language C is older. A net, a dot.</p>' },
  dotnet: { title: 'Runtime', html: '<p>It needs .NET, and Node.js beside it.</p>' },
  notepad: { title: 'Editors', html: '<p>Written in Notepad++.</p>' },
}

const wordsOf: [name: string, words: string[]][] = [
  [
    'chinese',
    [
      '今天',
      '天气',
      '很好',
      '我们',
      '公园',
      '园',
      '使用',
      '保存',
      '北京大学',
      '数据',
      '搜索',
      '测试',
      '今天天气很好',
    ],
  ],
  ['japanese', ['東京', '東京都', '住んで', 'います', 'データ', 'ベース', 'データベース', '使う', '話']],
  ['korean', ['검색', '검색을', '전문', '합니다', '관계형', '데이터베이스', '베이스', '한국어']],
  ['thai', ['อาหาร', 'ไทย', 'อร่อย', 'มาก', 'ที่นี่', 'ภาษา']],
  ['arabic', ['مرحبا', 'العربي', 'العربيّ', 'عنوان']],
  ['hebrew', ['שלום', 'שָׁלוֹם', 'עולם', 'כותרת']],
  ['greek', ['Καλημέρα', 'καλημερα', 'ΚΌΣΜΕ', 'τίτλος']],
  ['russian', ['съешь', 'ещё', 'еще', 'БУЛОК', 'заголовок']],
  ['german', ['Straße', 'strasse', 'STRASSE', 'straße', 'größe', 'grosse', 'brücke', 'brucke']],
  [
    'nordic',
    ['Søren', 'soren', 'łódź', 'lodz', 'Nẵng', 'da nang', 'œuvre', 'oeuvre', 'aegir', 'ilik', 'smorrebrod'],
  ],
  ['sharp', ['C#', 'c#', 'F#', 'Visual Basic C#']],
  ['plus', ['C++', 'c++', 'C++17', 'count']],
  ['plain', ['C', 'net']],
  ['dotnet', ['.NET', '.net', 'Node.js', 'nodejs']],
  ['notepad', ['Notepad++', 'notepad']],
]

describe.each(['en', 'de', 'zh-Hant', 'ja', 'ko', 'th', 'ar', 'ru', 'zu'])('on a site in %s', (language) => {
  let search: Awaited<ReturnType<typeof finder>>

  beforeAll(async () => {
    search = await finder(language, texts)
  })
  afterAll(() => search.close())

  const cases = wordsOf.flatMap(([name, words]) => words.map((word): [string, string] => [word, name]))

  it.each(cases)('%s is found in the %s text', async (word, name) => {
    const found = await search.find(word)
    expect(found.map((one) => one.name)).toContain(name)
  })

  it.each([
    ['C#', ['sharp']],
    ['C++', ['plus']],
    ['F#', ['sharp']],
    ['.NET', ['dotnet']],
    ['G#', []],
    ['天公', []],
    ['搜索', ['chinese']],
    ['베이스', ['korean']],
  ])('%s is found nowhere else', async (word, names) => {
    const found = await search.find(word)
    expect(found.map(({ name }) => name)).toEqual(names)
  })

  it('takes apart what is asked for without a space, where it stands so nowhere', async () => {
    expect((await search.find('天气公园')).map(({ name }) => name)).toEqual(['chinese'])
  })

  it('shows texts as they were written', async () => {
    const [chinese] = await search.find('我们去公园')
    expect(chinese).toMatchObject({
      title: '搜索测试',
      excerpt: expect.stringContaining('今天天气很好，[我们去公园]。'),
    })
    expect(chinese?.content).toContain('使用Postgres保存北京大学的数据。')
    const [german] = await search.find('strasse')
    expect(german?.excerpt).toContain('In der [Straße,] Größe eins.')
    const [sharp] = await search.find('C#')
    expect(sharp?.title).toBe('On C#')
    expect(sharp?.excerpt).toContain('We write [C#,] not (F#) and')
    const [notepad] = await search.find('notepad')
    expect(notepad?.excerpt).toContain('Written in [Notepad++.]')
  })
})
