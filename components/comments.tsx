import type { Messages } from '../lib/messages/messages.ts'
import type { PostView } from '../lib/pages/views.ts'

interface CommentsProps {
  comments: NonNullable<PostView['comments']>
  messages: Messages
}

/** The way to a post's comments; with script, a button that shows them here. */
export function Comments({ comments, messages }: CommentsProps) {
  return (
    <post-comments
      data-frame={comments.frame}
      data-show={messages.comments.show}
      data-title={messages.comments.heading}
    >
      <p className="links">
        <a href={comments.discussions}>{messages.comments.elsewhere}</a>
      </p>
    </post-comments>
  )
}
