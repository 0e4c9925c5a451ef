import { pick, type Edit, type Random } from './random-edit.ts'
import type { ModelPicture, ModelPost, SiteModel } from './site-model.ts'

/** Edits of the pictures in posts. */
export const pictureEdits: readonly Edit[] = [
  (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return 'nothing to illustrate'
    const format = random(2) === 0 ? 'png' : 'jpeg'
    // Few seeds: two posts often have the same picture.
    const picture = { name: `p${site.nextName++}.${format}`, format, seed: random(6), broken: false } as const
    post.pictures.push(picture)
    return `add ${picture.name} to ${post.name}`
  },
  onPicture('replace', (picture, random) => {
    picture.seed = random(6)
  }),
  onPicture('rename', (picture, random, site, post) => {
    const name = `r${site.nextName++}`
    // A change of case alone, spaces, and one letter in two ways of writing it are names of their own.
    const names = [
      name,
      picture.name.replace(/\.\w+$/, '').toUpperCase(),
      `${name} b`,
      'caf\u00E9',
      'cafe\u0301',
    ]
    const chosen = `${pick(names, random) ?? name}.${picture.format}`
    if (!post.pictures.some((other) => other.name === chosen)) picture.name = chosen
  }),
  onPicture('change the format of', (picture) => {
    picture.format = picture.format === 'png' ? 'jpeg' : 'png'
  }),
  onPicture('break', (picture) => {
    picture.broken = !picture.broken
  }),
  onPicture('remove', (picture, random, site, post) => {
    post.pictures = post.pictures.filter((other) => other !== picture)
  }),
  onPicture('lend', (picture, random, site, post) => {
    const other = pick(
      site.posts.filter((candidate) => candidate !== post),
      random,
    )
    if (other) other.borrows = `${post.name}/${picture.name}`
  }),
  onPicture('cover with', (_, random, site, post) => {
    post.cover = !post.cover
  }),
]

function onPicture(
  name: string,
  change: (picture: ModelPicture, random: Random, site: SiteModel, post: ModelPost) => void,
): Edit {
  return (site, random) => {
    const post = pick(
      site.posts.filter(({ pictures }) => pictures.length > 0),
      random,
    )
    const picture = post && pick(post.pictures, random)
    if (!picture) return `no picture to ${name}`
    const was = picture.name
    change(picture, random, site, post)
    return `${name} ${post.name}/${was}`
  }
}
