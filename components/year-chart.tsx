import type { Messages } from '../lib/messages/messages.ts'
import type { YearCount } from '../lib/pages/parts/view-parts.ts'

/** All in pixels; across, the chart is divided in shares of its width, so that its letters keep their size. */
const height = { all: 112, bars: 64, ground: 84, label: 107 }
const narrowestBar = 24
/** From so many years on, labels of four figures would touch: on narrow screens, on all. */
const dense = { narrow: 9, wide: 17 }

/** Posts a year, oldest first: bars on a ground line, each a link to its year. */
export function YearChart(props: { years: readonly YearCount[]; messages: Messages }) {
  const { years, messages } = props
  const most = Math.max(1, ...years.map(({ count }) => count))
  const share = 100 / years.length
  return (
    <figure className={`chart row ${density(years.length)}`.trim()} aria-label={messages.archive.chart}>
      <div>
        <svg width={years.length * narrowestBar} height={height.all}>
          {years.map((year, index) => (
            <Bar
              key={year.year}
              year={year}
              left={share * index}
              width={share}
              full={year.count / most}
              name={messages.archive.bar(year.year, year.count)}
            />
          ))}
          <line x2="100%" y1={height.ground} y2={height.ground} />
          <g transform={`translate(0 ${height.ground})`}>
            <line className="hatch" x1="4" x2="100%" y1="3.5" y2="3.5" transform="skewX(-45)" />
          </g>
        </svg>
      </div>
    </figure>
  )
}

interface BarProps {
  year: YearCount
  /** Shares of the chart's width, in percent. */
  left: number
  width: number
  /** Between 0 and 1. */
  full: number
  name: string
}

function Bar({ year, left, width, full, name }: BarProps) {
  const tall = year.count === 0 ? 0 : Math.max(2, Math.round(full * height.bars))
  const middle = percent(left + width / 2)
  const drawing = (
    <>
      <rect className="field" x={percent(left)} width={percent(width)} y="0" height={height.all} />
      <rect
        className="bar"
        x={percent(left + width * 0.2)}
        width={percent(width * 0.6)}
        y={height.ground - tall}
        height={tall}
      />
      <text className="year" x={middle} y={height.label} textAnchor="middle">
        <tspan className="century">{year.year.slice(0, -2)}</tspan>
        <tspan>{year.year.slice(-2)}</tspan>
      </text>{' '}
      <text x={middle} y={height.ground - tall - 6} textAnchor="middle">
        {year.count}
      </text>
    </>
  )
  if (year.count === 0) return <g aria-hidden="true">{drawing}</g>
  return (
    <a href={year.href} aria-label={name}>
      {drawing}
    </a>
  )
}

function density(years: number): string {
  if (years >= dense.wide) return 'denser'
  return years >= dense.narrow ? 'dense' : ''
}

/** Rounded, so that the same data gives the same text whatever the arithmetic. */
function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}
