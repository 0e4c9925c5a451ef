import type { ReactNode } from 'react'

interface SectionProps {
  /** Its heading; on wide screens it hangs in the margin. */
  label: ReactNode
  /** What is said at the far end of the label's line: a count. */
  aside?: ReactNode
  className?: string
  /** It is a feed of entries, and the label names it. */
  feed?: boolean
  children: ReactNode
}

/** A part of a page: a label on a line of its own, and below it what the part holds. */
export function Section({ label, aside, className, feed = false, children }: SectionProps) {
  return (
    <section className={['section', feed && 'h-feed', className].filter(Boolean).join(' ')}>
      <div className="label">
        <h2 className={feed ? 'p-name' : undefined}>{label}</h2>
        {aside === undefined ? null : <span className="count">{aside}</span>}
      </div>
      {children}
    </section>
  )
}
