import { allPosts, htmlOf, slugOf } from '../../../lib/posts.js'

export const dynamicParams = false

export function generateStaticParams() {
  return allPosts().map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }) {
  return { title: (await postOf(params)).title }
}

export default async function Post({ params }) {
  const post = await postOf(params)
  return (
    <>
      <h1>{post.title}</h1>
      <p>
        <time dateTime={post.date}>{post.date}</time>
        {post.tags.map((tag) => (
          <a key={tag} href={`/tags/${slugOf(tag)}/`}>
            {tag}
          </a>
        ))}
      </p>
      <div dangerouslySetInnerHTML={{ __html: await htmlOf(post) }} />
    </>
  )
}

async function postOf(params) {
  const { slug } = await params
  globalThis.bySlug ??= new Map(allPosts().map((post) => [post.slug, post]))
  return globalThis.bySlug.get(slug)
}
