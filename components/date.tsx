import type { DateView } from '../lib/pages/parts/view-parts.ts'

/** A day, for people and for programs. */
export function Date({
  date,
  short = false,
  className,
}: {
  date: DateView
  short?: boolean
  className?: string
}) {
  return (
    <time className={className} dateTime={date.iso}>
      {short ? date.short : date.text}
    </time>
  )
}
