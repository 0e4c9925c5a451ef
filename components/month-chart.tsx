import type { Messages } from '../lib/messages/messages.ts'
import type { YearView } from '../lib/pages/views.ts'

/** All in pixels; across, the chart is divided in shares of its width, so that its letters keep their size. */
const height = { all: 84, bars: 40, ground: 60, label: 80 }

/** Posts in each month of a year: bars on a ground line. What they say is told in words to those who do not see it. */
export function MonthChart({ months, messages }: { months: YearView['months']; messages: Messages }) {
  const most = Math.max(1, ...months.map(({ count }) => count))
  const told = months.filter(({ count }) => count > 0)
  return (
    <figure className="chart row">
      <svg
        role="img"
        width="100%"
        height={height.all}
        aria-label={`${messages.archive.monthChart}. ${told.map(({ name, count }) => messages.archive.bar(name, count)).join('; ')}`}
      >
        {months.map(({ name, letter, count }, month) => {
          const tall = count === 0 ? 0 : Math.max(2, Math.round((count / most) * height.bars))
          const middle = `${Math.round((month + 0.5) * 833.3) / 100}%`
          return (
            <g key={name}>
              <rect
                className="bar"
                x={`${Math.round((month + 0.2) * 833.3) / 100}%`}
                width="5%"
                y={height.ground - tall}
                height={tall}
              />
              <text x={middle} y={height.label} textAnchor="middle">
                {letter}
              </text>
              {count === 0 ? null : (
                <text x={middle} y={height.ground - tall - 5} textAnchor="middle">
                  {count}
                </text>
              )}
            </g>
          )
        })}
        <line x2="100%" y1={height.ground} y2={height.ground} />
      </svg>
    </figure>
  )
}
