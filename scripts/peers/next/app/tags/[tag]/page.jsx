import { List } from '../../../lib/list.jsx'
import { allTags } from '../../../lib/posts.js'

export const dynamicParams = false

export function generateStaticParams() {
  return [...allTags().keys()].map((tag) => ({ tag }))
}

export async function generateMetadata({ params }) {
  return { title: allTags().get((await params).tag).name }
}

export default async function Tag({ params }) {
  const { name, posts } = allTags().get((await params).tag)
  return (
    <>
      <h1>{name}</h1>
      <List posts={posts} />
    </>
  )
}
