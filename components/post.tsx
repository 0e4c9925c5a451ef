import type { Messages } from '../lib/messages/messages.ts'
import type { SitePage } from '../lib/pages/site-page.ts'
import type { PostView } from '../lib/pages/views.ts'
import { Date } from './date.tsx'
import { Html } from './html.tsx'
import { ownAddress } from './own-address.ts'
import { PageHead } from './page-head.tsx'
import { Picture } from './picture.tsx'
import { PostEnd } from './post-end.tsx'
import { Standing } from './standing.tsx'
import { TagList } from './tag-list.tsx'
import { Toc } from './toc.tsx'

/** One post, whole. */
export function Post({ view, page, messages }: { view: PostView; page: SitePage; messages: Messages }) {
  const { cover, lang, dir } = view
  return (
    <article className="h-entry">
      <PageHead
        title={view.title}
        lang={lang}
        dir={dir}
        datum={<Datum view={view} page={page} messages={messages} />}
      >
        <div className="notes">
          <Standing standing={view.standing} messages={messages} />
          <TagList tags={view.tags} messages={messages} own />
        </div>
        <Publication view={view} messages={messages} />
        {view.description === undefined ? null : <data className="p-summary" value={view.description} />}
      </PageHead>
      {cover === undefined ? null : (
        <figure className="cover row">
          <Picture {...cover} className="u-featured" />
        </figure>
      )}
      <div className="row">
        <Toc entries={view.toc} lang={lang} messages={messages} />
        <div lang={lang} dir={dir}>
          <Html hole={view.body} className="prose e-content" />
        </div>
      </div>
      <PostEnd view={view} messages={messages} />
    </article>
  )
}

function Datum({ view, page, messages }: { view: PostView; page: SitePage; messages: Messages }) {
  const { date, updated, minutes, author } = view
  return (
    <>
      <p>
        <a className="u-url" rel="bookmark" href={ownAddress(page)}>
          <span className="sr-only">{messages.post.published} </span>
          <Date className="dt-published" date={date} />
        </a>
      </p>
      {updated === undefined ? null : (
        <p>
          {messages.post.updated} <Date className="dt-updated" date={updated} />
        </p>
      )}
      <p>{messages.post.minutes(minutes)}</p>
      <p>
        <a className="p-author h-card" rel="author" href={author.url}>
          {author.name}
        </a>
      </p>
    </>
  )
}

function Publication({ view, messages }: { view: PostView; messages: Messages }) {
  const { publication } = view
  if (publication === undefined) return null
  return (
    <p className="publication">
      {messages.post.firstPublished}{' '}
      {publication.url === undefined ? (
        <cite>{publication.name}</cite>
      ) : (
        <a className="u-syndication" rel="external" href={publication.url}>
          <cite>{publication.name}</cite>
        </a>
      )}
    </p>
  )
}
