import { compileMarkdown } from '../../lib/markdown/compile.ts'
import type { Compiled, CompileOptions } from '../../lib/content/index/compiled-text.ts'
import type { AssetInfo } from '../../lib/pictures/asset-info.ts'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { sitePath } from '../../lib/paths.ts'

/** Files that the compiler is told of. */
const files: Record<string, AssetInfo> = {
  'posts/hello/pic.svg': { hash: 'a', width: 640, height: 320 },
  'posts/hello/two words.png': { hash: 'b', width: 10, height: 20 },
  'posts/hello/talk.mp4': { hash: 'c' },
  'posts/hello/clip.mp4': { hash: 'g', bytes: 2_000_000, width: 1280, height: 720 },
  'posts/hello/clip.jpg': {
    hash: 'h',
    width: 1280,
    height: 720,
    picture: { fallback: 'jpeg', key: '89abcdef' },
  },
  'posts/hello/song.mp3': { hash: 'i', bytes: 400_000 },
  'posts/hello/paper.pdf': { hash: 'd', bytes: 1_234_567 },
  'posts/hello/photo.jpg': {
    hash: 'f',
    width: 3000,
    height: 2000,
    picture: { fallback: 'jpeg', key: '0123abcd', tone: '#8a7f6c' },
  },
  'posts/shared.png': { hash: 'e', width: 1, height: 2 },
}

/** Compiles as if the text were `posts/2024-01-02-hello/index.md`, but for what is given. */
export function compile(body: string, options: Partial<CompileOptions> = {}): Promise<Compiled> {
  return compileMarkdown(body, {
    file: 'posts/hello/index.md',
    firstLine: 1,
    path: sitePath('/posts/hello/'),
    address: { origin: 'https://example.com', basePath: '/blog' },
    smartPunctuation: true,
    language: 'en',
    messages: messagesFor('en').markdown,
    asset: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    ...options,
  })
}

/** The problems of a text, one a line, as an author would read them. */
export async function problemsOf(body: string, options: Partial<CompileOptions> = {}): Promise<string> {
  const { meta } = await compile(body, options)
  return meta.problems
    .map(({ severity, line, column, message, fix }) => `${severity} ${line}:${column} ${message}\n  ${fix}`)
    .join('\n')
}
