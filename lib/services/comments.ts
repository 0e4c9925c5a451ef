import type { SiteFile } from '../content/schema.ts'
import { giscusOrigin } from './services.ts'

/** Languages that giscus speaks. */
const spoken = new Set(
  'ar be bg ca cs da de en eo es eu fa fr gr gsw hbs-Latn he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi zh-CN zh-TW'.split(
    ' ',
  ),
)

/** Comments on a post: a discussion on GitHub, shown by giscus. */
export interface Comments {
  /** Address of the frame that shows them, to which the browser adds where it is and which colours it wants. */
  frame: string
  /** Where they can be read without it. */
  discussions: string
}

/**
 * @param term the name of the post's discussion.
 * @param url the post's own.
 * @param language that of the interface.
 * @returns undefined where the site has no comments.
 */
export function commentsOf(
  { comments, language }: SiteFile,
  post: { term: string; url: string },
): Comments | undefined {
  if (comments === undefined) return undefined
  const { repo, repoId, category, categoryId } = comments
  const parameters = new URLSearchParams({
    repo,
    repoId,
    category,
    categoryId,
    term: post.term,
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    backLink: post.url,
  })
  const [primary = 'en'] = language.split('-')
  const spokenHere = [language, primary].find((name) => spoken.has(name)) ?? 'en'
  return {
    frame: `${giscusOrigin}/${spokenHere}/widget?${parameters}`,
    discussions: `https://github.com/${repo}/discussions`,
  }
}
