/** A way of writing that other programs know and this one takes for words. */
export interface LeftoverKind {
  /** Finds it in the words of a text. */
  pattern: RegExp
  /** Whether escapes count as what they are written as, as in `\(`. */
  escapes?: boolean
  /** @param written what was found, in backticks. */
  message: (written: string) => string
  /** Given what was found as it is written, without backticks. */
  fix: string | ((written: string) => string)
}

const asWritten = 'so it is shown as it is written'
const line = /[^\S\n]*/.source

/** Brackets with a file whose address has spaces; not a remark in brackets. */
const spaced =
  /\[[^[\]\n]*\]\((?!<)(?=[^()\n"]*\S[ \t]+[^\s"])[^()"<>\n]*\.\w{1,5}(?:[#?][^\s()]*)?(?:\s+"[^"\n]*")?\s*\)/
    .source

/**
 * Looked for in this order; what one has found is no other's. Each says what to write today.
 */
export const leftoverKinds: readonly LeftoverKind[] = [
  {
    pattern: /\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\}))*\}\}/g,
    message: (written) => `${written} is a shortcode of Hugo, which nothing fills in here, ${asWritten}.`,
    fix: 'Write what it stands for in Markdown or HTML: a picture as `![what it shows](picture.png)`, a note as a quotation that begins with `[!NOTE]`, a film as a link.',
  },
  {
    pattern: /\{%-?\s*\/?\w[^\n]*?%\}|\{\{-?\s*[\w.]+(?:\s*\|[^{}\n]*)?\s*-?\}\}/g,
    message: (written) => `${written} is a tag of a template, which nothing fills in here, ${asWritten}.`,
    fix: 'Write what it stands for: code between lines of ` ``` `, an address as it is. Where the tag itself is meant, put it in backticks.',
  },
  {
    pattern: new RegExp(
      [
        /\{:\s*(?:[.#][\w-]|[\w-]+=|toc\b)[^}\n]*\}|\{::[^}\n]*\}/.source,
        /\{(?:\.[a-z][\w-]*|[a-z][\w-]*=(?:"[^"\n]*"|[\w.%-]+))(?:\s+(?:[.#][\w-]+|[a-z][\w-]*=(?:"[^"\n]*"|[\w.%-]+)))*\s*\}/
          .source,
      ].join('|'),
      'gi',
    ),
    message: (written) => `The attributes ${written} are not read here, ${asWritten}.`,
    fix: 'Take them out; where a class or a size is needed, write the element as HTML: `<img src="picture.png" alt="…" width="300">`.',
  },
  {
    pattern: new RegExp(
      `^${line}(?:import${line}[\\w*{][^\\n]*\\sfrom\\s+["'][^"'\\n]+["'];?|import\\s+["'][^"'\\n]+["'];?|export\\s+(?:const|let|default|function)\\s[^\\n]*)`,
      'gm',
    ),
    message: (written) => `${written} is a line of MDX, which is not run here, ${asWritten}.`,
    fix: 'Take it out, and write what the component shows in Markdown or HTML. Code stands between lines of ` ``` `.',
  },
  {
    pattern: /!\[\[[^[\]\n]+\]\]/g,
    message: (written) => `${written} embeds a file in a wiki, but nothing here, ${asWritten}.`,
    fix: 'Write `![what it shows](picture.png)`, with the path from this file; in angle brackets, `(<my picture.png>)`, where it has a space.',
  },
  {
    pattern: /\[\[(?!\s)[^[\]\n]+\]\]/g,
    message: (written) => `${written} is a link in a wiki, but none here, ${asWritten}.`,
    fix: 'Write `[words](other-post.md)`, with the path from this file. Where the brackets are meant, put them in backticks.',
  },
  {
    pattern: /(?<![=\w!<>])==(?=[^\s=])[^=\n]*(?<![\s=])==(?![=\w])/g,
    message: (written) => `${written} marks nothing here, ${asWritten}.`,
    fix: 'Write `<mark>words</mark>`; put code in backticks.',
  },
  {
    pattern: /\^\[(?!\^)[^\]\n]+\]/g,
    message: (written) => `${written} is no footnote here, ${asWritten}.`,
    fix: 'Write `[^name]`, and after the paragraph a line `[^name]: the note`.',
  },
  {
    pattern:
      /\\{1,2}\((?=\S|\s\S)[^\n]{0,400}?\\{1,2}\)|\\{1,2}\[(?=(?:(?!\\{1,2}\])[^\]]){0,400}?(?:\\[a-z]|[\^_={}])|\s*[a-z]\s*\\{1,2}\])[^[\]]{0,400}?\\{1,2}\]/gi,
    escapes: true,
    message: (written) =>
      `${written} is no formula here: a backslash before a bracket only keeps the bracket.`,
    fix: 'Write `$…$` in a line of text, and `$$…$$` for a formula of its own.',
  },
  {
    pattern: new RegExp(`^${line}:{3,}[^\\n]*`, 'gm'),
    message: (written) => `${written} begins or ends no block here, ${asWritten}.`,
    fix: 'Write a callout: `> [!NOTE]`, and the text in the lines below, each after `> `.',
  },
  {
    pattern: new RegExp(`^${line}[!?]{3}\\+?${line}[a-z][\\w-]*(?:${line}"[^"\\n]*")?$`, 'gim'),
    message: (written) => `${written} begins no note here, ${asWritten}.`,
    fix: 'Write a callout: `> [!NOTE]`, and the text in the lines below, each after `> `.',
  },
  {
    // Where a letter stands right outside and a sign right inside, CommonMark has the asterisks begin or end nothing.
    pattern:
      /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])[^*\n]*[\p{P}\p{S}]\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*\*(?=[\p{P}\p{S}])[^*\n]*(?<=[^\s*])\*\*(?!\*)/gu,
    message: (written) =>
      `${written} is not set in bold, because a sign stands between the asterisks and the letter outside them, ${asWritten}.`,
    fix: 'Write the sign outside of the asterisks, as in `**words**:`, a space after them, or `<strong>words:</strong>`. Put code in backticks.',
  },
  ...['picture', 'link'].map((noun): LeftoverKind => ({
    pattern: new RegExp(`${noun === 'link' ? '(?<!!)' : '!'}${spaced}`, 'g'),
    message: (written) => `${written} is no ${noun}, because its address has a space, ${asWritten}.`,
    fix: (written) =>
      `Put the address in angle brackets: \`${written.replace(/\]\(\s*([^"]*?)\s*(?=\)$|"[^"]*"\s*\)$)/, '](<$1>').replace('>"', '> "')}\`.`,
  })),
]
