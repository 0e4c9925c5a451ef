import type { Messages } from '../lib/messages/messages.ts'
import type { EntryView } from '../lib/pages/parts/view-parts.ts'

/** Says that an entry is not out yet; nothing where it is. */
export function Standing({ standing, messages }: { standing: EntryView['standing']; messages: Messages }) {
  return standing === 'published' ? null : <strong className="standing">{messages.list[standing]}</strong>
}
