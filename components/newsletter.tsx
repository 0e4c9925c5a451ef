import type { Messages } from '../lib/messages/messages.ts'
import type { NewsletterView } from '../lib/pages/parts/view-parts.ts'

/** A plain form that subscribes to the newsletter; it works without script. */
export function Newsletter({ view, messages }: { view: NewsletterView; messages: Messages }) {
  return (
    <form className="newsletter" action={view.action} method="post">
      <label>
        {messages.newsletter.address}
        <input type="email" name={view.field} required autoComplete="email" />
      </label>
      <button>{messages.newsletter.subscribe}</button>
    </form>
  )
}
