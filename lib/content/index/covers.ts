import { isSitePath } from '../../paths.ts'
import { picturePlan } from '../../pictures/picture-plan.ts'
import { addressOfFile } from '../../served-address.ts'
import { fieldProblem, type IndexContext } from './index-context.ts'
import type { ParsedPost } from '../parsed-file.ts'
import type { Post } from './site-index.ts'
import { explainUnserved, isUnserved } from '../addresses/unserved-names.ts'

const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i

/** A cover, and the content file it is, where it is no file of `public/`. */
export interface ResolvedCover {
  cover: NonNullable<Post['cover']>
  file?: string
}

/** @returns the content files that are covers and of which nothing is made, those of posts that are not out included. */
export function coversAsTheyAre(
  posts: readonly ParsedPost[],
  { files, input }: Pick<IndexContext, 'files' | 'input'>,
): string[] {
  return posts.flatMap(({ file, frontMatter: { cover } }) => {
    const found =
      cover === undefined || cover.src.startsWith('/') ? undefined : files.resolve(file, cover.src)
    const info = found === undefined ? undefined : input.assetInfo(found)
    return found !== undefined && !(info && picturePlan(found, info)) ? [found] : []
  })
}

/** @returns a post's cover with its address and size; undefined where it has none, or a broken one, which is reported. */
export function coverOf(post: ParsedPost, context: IndexContext): ResolvedCover | undefined {
  const written = post.frontMatter.cover
  if (written === undefined) return undefined
  const { alt } = written
  const src = written.src.startsWith('/') ? written.src.normalize('NFC') : written.src
  const refuse = (message: string, fix: string): undefined => {
    context.report(fieldProblem(post, 'cover.src', message, fix))
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
    return refuse(
      `The cover \`${src}\` is not a file of the site.`,
      'Put the picture beside the post, and write its name.',
    )
  }
  if (!picture.test(src)) {
    return refuse(
      `The cover \`${src}\` is not a picture.`,
      'Use a file in JPEG, PNG, WebP, AVIF, GIF or SVG.',
    )
  }
  if (src.startsWith('/')) {
    if (isSitePath(src) && context.publicPaths.has(src)) return { cover: { path: src, alt } }
    return refuse(
      `There is no file \`public${src}\` for the cover.`,
      'Write the name of a picture beside the post, or put one into public/.',
    )
  }
  if (isUnserved(src)) {
    const { message, fix } = explainUnserved('cover', src, 'src: ')
    return refuse(message, fix)
  }
  const file = context.files.resolve(post.file, src)
  if (file === undefined) {
    const likely = context.files.nearestTo(post.file, src)
    return refuse(
      `There is no file \`${src}\` for the cover.`,
      likely === undefined ? 'Put the picture beside the post.' : `Write \`src: ${likely}\`.`,
    )
  }
  const info = context.input.assetInfo(file)
  const plan = info && picturePlan(file, info)
  if (plan) {
    const { path, width, height } = plan.fallback
    return { cover: { path, alt, width, height, picture: plan, file }, file }
  }
  const { width, height } = info ?? {}
  const size = width === undefined || height === undefined ? {} : { width, height }
  return { cover: { path: addressOfFile(file), alt, ...size, file }, file }
}
