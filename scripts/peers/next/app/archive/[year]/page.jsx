import { List } from '../../../lib/list.jsx'
import { allYears } from '../../../lib/posts.js'

export const dynamicParams = false

export function generateStaticParams() {
  return [...allYears().keys()].map((year) => ({ year }))
}

export async function generateMetadata({ params }) {
  return { title: (await params).year }
}

export default async function Year({ params }) {
  const { name, posts } = allYears().get((await params).year)
  return (
    <>
      <h1>{name}</h1>
      <List posts={posts} />
    </>
  )
}
