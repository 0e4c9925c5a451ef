/** A post that puts something into feeds that is easily broken: front matter besides title and date, and a text. */
export interface StressPost {
  title: string
  date?: string
  more?: string
  text: string
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The smallest picture there is, for posts to show. */
export const picture: Uint8Array = Buffer.from(png, 'base64')

/** Front matter of the kinds that feeds tell. */
const fields: Record<string, StressPost> = {
  'title-less-than': { title: 'a < b and Vec<T> and <b>bold</b>', text: 'Words.' },
  'title-ampersand': { title: 'Q&A & R&D &amp; &lt; &#60; &copy;', text: 'Words & more, &amp; still.' },
  'title-cdata': {
    title: '<![CDATA[ x ]]> y ]]> z',
    text: 'Before ]]> after, `]]>` in code, <![CDATA[ that ]]>.',
  },
  'title-emoji': { title: '👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 e\u0301 ﷽', text: '👩‍💻 writes; 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀.' },
  'title-controls': {
    title: 'Tab\\there, next\\x85line, soft\\u00ADhyphen, \\uFFFDreplaced, \\u200Fmark',
    text: 'A \u0085 next line, a \uFFFD replacement, a \u00a0 space, a \u2028 line, a \u200f mark.',
  },
  'title-long': { title: 'A very long title '.repeat(60).trim(), text: 'Words.' },
  'title-quotes': { title: `"Double", 'single', “curly”, \\\\ and / | ?`, text: 'Words.' },
  'title-in-chinese': {
    title: '消息队列',
    more: 'tags: [消息队列, 数据库]',
    text: '消息队列是一种系统。\n\n还有更多。',
  },
  'date-1970': { title: 'The first second', date: '1970-01-01T00:00:00Z', text: 'Words.' },
  'date-2000': { title: 'The first day', date: '2000-02-29', text: 'Words.' },
  'date-offset-east': { title: 'Far east', date: '2026-01-01T00:30:00+14:00', text: 'Words.' },
  'date-offset-west': { title: 'Far west', date: '2025-12-31T23:30:00-11:30', text: 'Words.' },
  'date-before-updated': { title: 'Updated', more: 'updated: 2026-02-03T04:05:06+05:45', text: 'Words.' },
  'date-2038': { title: 'After the end of time', date: '2038-01-19T03:14:08Z', text: 'Not out yet.' },
  draft: { title: 'A draft', more: 'draft: true', text: 'Nobody reads this.' },
  cover: { title: 'With a cover', more: 'cover: { src: pic.png, alt: \'A "cover" < & >\' }', text: 'Words.' },
  described: {
    title: 'Described',
    more: 'description: "Less < more & <b>bold</b> ]]> done"',
    text: 'Words.',
  },
  aliases: { title: 'With aliases', more: 'id: first\naliases: [/first/, /posts/first/]', text: 'Words.' },
  'series-one': { title: 'Part one', more: 'series: Zwei & <drei>', text: 'Words.' },
  'series-two': { title: 'Part two', more: 'series: Zwei & <drei>', text: 'Words.' },
  tagged: { title: 'Tagged', more: 'tags: [C++, C#, .NET, Q&A, <b>, 日本語, العربية]', text: 'Words.' },
  elsewhere: {
    title: 'It stands elsewhere',
    more: 'publication: { name: The <Quarterly> & Co, url: "https://a.example/x?a=1&b=2|3 4#ü" }',
    text: '',
  },
  'first-elsewhere': {
    title: 'It stood elsewhere first',
    more: 'publication: { name: The Quarterly, url: "https://a.example/ä/ö?x=[1]" }',
    text: 'Words that are here too.',
  },
  'in-arabic': { title: 'مرحبا <b>', more: 'lang: ar', text: 'هذا نص، مع `code` ورقم 12.' },
  'in-hebrew': { title: 'שלום & ברכה', more: 'lang: he', text: 'טקסט בעברית.' },
  'in-chinese': { title: '你好', more: 'lang: zh-Hant-TW', text: '你好，世界。' },
}

/** Texts of one thing only, of raw HTML, and of addresses. */
const texts: Record<string, string> = {
  'only-a-picture': '![](pic.png)',
  'only-code': '```ts\nconst a = 1 < 2 && "]]>"\n```',
  'only-a-table': '| a | b |\n| :- | -: |\n| 1 | `x|y` |',
  'only-a-formula': '$$\n\\frac{a < b}{c \\& d} \\text{ if } x > 0\n$$',
  'only-a-footnote': 'x[^1]\n\n[^1]: A note of *words* and `code`.',
  'only-a-rule': '---',
  'only-a-diagram': '```mermaid\ngraph LR\n  A[a & b] --> B[c]\n```',
  'only-a-comment': 'Seen.\n\n<!-- not seen -- or is it -->',
  headings:
    '# One\n\n## Two & <three>\n\n### `four`\n\nText with **bold**, ~~gone~~ and <https://a.example/>.',
  tasks: '- [ ] open\n- [x] done\n  1. one\n  2. two',
  'raw-blocks':
    '<div class="x" style="color: red; position: fixed" onclick="alert(1)"><p align="center">Centre</p></div>\n\n<details open><summary>More</summary>\n\n**inside**\n\n</details>\n\n<center>old</center>\n\n<font color="red">older</font> <marquee>oldest</marquee> <blink>no</blink>',
  'raw-scripts':
    'Text.\n\n<script>alert("<b>]]>")</script>\n\n<style>p { color: red }</style>\n\n<noscript><img src="pic.png" alt="without"></noscript>\n\n<template><p>no</p></template>',
  'raw-forms':
    '<form action="/x" method="post"><input type="text" name="a" value="b"><select><option>one</option></select><textarea>words</textarea><button>Go</button></form>\n\n<fieldset><legend>Legend</legend><label>A <meter value="0.5">half</meter> <progress value="1" max="2"></progress></label></fieldset>\n\nWords.',
  'raw-media':
    '<video src="https://a.example/v.mp4" controls poster="pic.png"><track src="https://a.example/v.vtt" kind="captions" srclang="en"></video>\n\n<audio controls><source src="https://a.example/a.ogg" type="audio/ogg"></audio>\n\n<picture><source srcset="pic.png 1x, pic.png 2x"><img src="pic.png" alt="p"></picture>\n\n<iframe src="https://a.example/" title="A frame"></iframe>\n\n<object data="https://a.example/x.swf"><embed src="https://a.example/x.swf">instead</object>',
  'raw-drawing':
    '<svg viewBox="0 0 1 1"><title>A square</title><rect width="1" height="1"/></svg>\n\n<math><mi>x</mi><mo>&lt;</mo><mn>1</mn></math>\n\n<canvas>drawn</canvas> <map name="m"><area href="/archive/" alt="x"></map>',
  'raw-inline':
    '<kbd>Ctrl</kbd> <samp>out</samp> <var>x</var> <mark>m</mark> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdi>x</bdi> <bdo dir="rtl">abc</bdo> <time datetime="2026-01-01">t</time> <data value="1">d</data> <abbr title="a < b & c">ab</abbr> <q cite="https://a.example/">q</q> <ins>i</ins> <s>s</s> <u>u</u> <wbr> <sub>1</sub> <sup>2</sup> <dfn>d</dfn> <cite>c</cite> <small>s</small> <tt>t</tt> <big>b</big> <acronym>HTML</acronym> <dialog open>dialog</dialog> <hgroup>h</hgroup> <search>s</search> <menu><li>m</li></menu> <slot>s</slot>',
  'raw-tables':
    '<table border="1" width="100%"><caption>C</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col" abbr="a">A</th></tr></thead><tfoot><tr><td colspan="2">f</td></tr></tfoot><tbody><tr><td rowspan="2" valign="top" bgcolor="red">x</td></tr></tbody></table>\n\n<dl><dt>T</dt><dd>D</dd></dl>\n\n<address>Here</address> <figure><img src="pic.png" alt="a"><figcaption>F</figcaption></figure> <main>m</main> <nav>n</nav> <aside>a</aside> <article>a</article> <section>s</section> <header>h</header> <footer>f</footer>',
  'data-addresses': `![dot](data:image/png;base64,${png})\n\n<a href="data:text/html,<b>x</b>">data</a> <a href="javascript:alert(1)">script</a> <a href="vbscript:x">script</a>`,
  'relative-addresses':
    '[post](../headings/index.md) [root](/archive/) [file](pic.png) [fragment](#two) [query](?x=1) [protocol](//a.example/x)\n\n## Two',
  'odd-addresses':
    '[pipe](https://a.example/a|b) [space](<https://a.example/a b>) [unicode](https://ü.example/ä?ö=ü#ß) [brackets](https://a.example/[x]?y=[z]) [braces](<https://a.example/{a}^`\\>) [quote](https://a.example/"x"\') [percent](https://a.example/100%) [twice](https://a.example/%25%C3%A4) [mail](mailto:a@b.example?subject=x%20y&body=z) [tel](tel:+49-30-1) [user](https://u:p@a.example/) ![pipe](https://a.example/p|q.png "a \\"title\\" < &") <img src="https://a.example/a b|c.png" srcset="https://a.example/a|b.png 1x, https://a.example/c.png 2x" alt="">',
  'html-entities':
    '&nbsp; &copy; &#x1F600; &hellip; &notanentity; &#0; &#128; &lt;script&gt; &amp;lt; AT&T a&b=c',
  'long-lines': `${'x'.repeat(3000)} ${'&lt;'.repeat(500)}`,
  nested: `${'> '.repeat(30)}deep\n\n${'- '.repeat(20)}deep`,
  controls:
    'A \u0085 next line, a \ufffd replacement, a \u2028 line, a \u200f mark, a \u00ad hyphen, a \ufeff joiner.',
}

/** @returns all of them, by slug. */
export function stressPosts(): Record<string, StressPost> {
  const ofTexts = Object.entries(texts).map(([slug, text]) => [
    slug,
    { title: slug.replaceAll('-', ' '), text },
  ])
  const long = { title: 'Longer than a feed', text: 'Of many words, and of more. '.repeat(9_500) }
  return { ...fields, ...Object.fromEntries(ofTexts), long }
}
