import type { Messages } from '../lib/messages/messages.ts'

interface AreasProps {
  areas: readonly string[]
  messages: Messages
  className?: string
}

/** What a focus is made of: short phrases in a row. Nothing where none is given. */
export function Areas({ areas, messages, className = 'areas' }: AreasProps) {
  if (areas.length === 0) return null
  return (
    <ul className={className} aria-label={messages.focus.areas}>
      {areas.map((area) => (
        <li key={area}>{area}</li>
      ))}
    </ul>
  )
}
