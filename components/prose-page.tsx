import type { Messages } from '../lib/messages/messages.ts'
import type { PageView } from '../lib/pages/views.ts'
import { Html } from './html.tsx'
import { avatarSize } from '../lib/pictures/picture-view.ts'
import { PageHead } from './page-head.tsx'
import { Picture } from './picture.tsx'
import { Section } from './section.tsx'
import { Toc } from './toc.tsx'

/** A page the author wrote; About also has the author's card. */
export function ProsePage({ view, messages }: { view: PageView; messages: Messages }) {
  const { title, lang, dir, toc, body, author } = view
  return (
    <article>
      <PageHead title={title} lang={lang} dir={dir} />
      <div className="row">
        <Toc entries={toc} lang={lang} messages={messages} />
        <div lang={lang} dir={dir}>
          <Html hole={body} />
        </div>
      </div>
      {author === undefined ? null : <Card author={author} messages={messages} />}
    </article>
  )
}

function Card({ author, messages }: { author: NonNullable<PageView['author']>; messages: Messages }) {
  const { name, url, avatar, email, social } = author
  return (
    <Section label={messages.contact.heading}>
      <div className="row">
        <div className="h-card card">
          {avatar === undefined ? null : (
            <Picture {...avatar} className="u-photo" alt="" width={avatarSize} height={avatarSize} lazy />
          )}
          <ul className="links">
            <li>
              <a className="p-name u-url u-uid" rel="me" href={url}>
                {name}
              </a>
            </li>
            {email === undefined ? null : (
              <li>
                <a className="u-email" href={`mailto:${email}`}>
                  {email}
                </a>
              </li>
            )}
            {social.map(({ text, href }) => (
              <li key={href}>
                <a rel="me" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  )
}
