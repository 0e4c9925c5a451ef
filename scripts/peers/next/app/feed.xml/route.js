import { Feed } from 'feed'
import { allPosts, htmlOf } from '../../lib/posts.js'

export const dynamic = 'force-static'

export async function GET() {
  const link = 'https://archive.example/'
  const feed = new Feed({ title: 'The archive', id: link, link, description: 'A blog made from a real one.' })
  for (const post of allPosts().slice(0, 20)) {
    const address = `${link}posts/${post.slug}/`
    feed.addItem({
      title: post.title,
      id: address,
      link: address,
      date: new Date(post.date),
      content: await htmlOf(post),
    })
  }
  return new Response(feed.rss2(), { headers: { 'content-type': 'application/rss+xml' } })
}
