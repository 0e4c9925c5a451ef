import { List } from '../lib/list.jsx'
import { allPosts, allYears } from '../lib/posts.js'

export const metadata = { title: 'The archive' }

export default function Home() {
  return (
    <>
      <h1>The archive</h1>
      <List posts={allPosts().slice(0, 20)} />
      <p>
        {[...allYears().keys()].map((year) => (
          <a key={year} href={`/archive/${year}/`}>
            {year}
          </a>
        ))}
      </p>
    </>
  )
}
