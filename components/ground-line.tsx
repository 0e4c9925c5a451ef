/**
 * The site's mark: the ground line of a section drawing, hatched below. The hatching is one thick dashed line, leant
 * over; the stylesheet says how far it goes.
 */
export function GroundLine() {
  return (
    <svg className="ground" aria-hidden="true" height="8">
      <line x2="100%" y1="1" y2="1" />
      <line className="hatch" x1="5" x2="100%" y1="4.5" y2="4.5" transform="skewX(-45)" />
    </svg>
  )
}
