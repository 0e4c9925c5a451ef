import rss from '@astrojs/rss'
import { allPosts, day } from '../posts.js'

export async function GET(context) {
  return rss({
    title: 'The archive',
    description: 'A blog made from the titles and topics of a real one.',
    site: context.site,
    items: (await allPosts()).slice(0, 20).map((post) => ({
      title: post.data.title,
      pubDate: new Date(day(post)),
      link: `/posts/${post.id}/`,
      content: post.rendered?.html,
    })),
  })
}
