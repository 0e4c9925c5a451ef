import type { Element, Properties } from 'hast'
import { attribute, tokens } from '../html/visit-elements.ts'

/** Temml's classes that components/styles/math.css has rules for. */
const kept = new Set(['tml-left', 'tml-right', 'tml-eqn'])

/**
 * What each of Temml's styles becomes where it is more than a refinement: an attribute of MathML, or a class. Widths of
 * columns' gaps are rounded to what the stylesheet knows.
 */
const meanings: readonly [style: RegExp, properties: (value: string) => Properties][] = [
  [/(?:^|;)color:(?!undefined)([^;]+)/, (value) => ({ mathcolor: value })],
  [/(?:^|;)background(?:-color)?:([^;]+)/, (value) => ({ mathbackground: value })],
  [/(?:^|;)math-depth:(\d+)/, (value) => ({ scriptlevel: value })],
  [/(?:^|;)font-size:([\d.]+(?:em|rem|pt|px|%))/, (value) => ({ mathsize: value })],
  [/(?:^|;)padding-left:0(?![.\d])/, () => ({ className: ['tml-l0'] })],
  [/(?:^|;)padding-right:0(?![.\d])/, () => ({ className: ['tml-r0'] })],
  [/(?:^|;)padding-left:(?:1|2)(?:\.\d+)?em/, () => ({ className: ['tml-l1'] })],
  [/(?:^|;)padding:3pt;border:/, () => ({ className: ['tml-box'] })],
  [/(?:^|;)width:100%/, () => ({ className: ['tml-wide'] })],
  [/(?:^|;)padding:0;width:50%/, () => ({ className: ['tml-side'] })],
  [/(?:^|;)border-left:/, () => ({ className: ['tml-bl'] })],
  [/(?:^|;)border-right:/, () => ({ className: ['tml-br'] })],
  [/(?:^|;)border-top:/, () => ({ className: ['tml-bt'] })],
  [/(?:^|;)border-bottom:/, () => ({ className: ['tml-bb'] })],
]

/** @returns the element's attributes without styles, ids and classes that nothing here knows. */
export function mathAttributes(element: Element): Properties {
  const { style: _, className: __, id: ___, ...properties }: Properties = element.properties
  const style = attribute(element, 'style') ?? ''
  const classes = tokens(element).filter((name) => kept.has(name))
  for (const [pattern, meaning] of meanings) {
    const match = pattern.exec(style)
    if (!match) continue
    const { className, ...others } = meaning(match[1] ?? '')
    Object.assign(properties, others)
    if (Array.isArray(className)) classes.push(...className.map(String))
  }
  return classes.length > 0 ? { ...properties, className: classes } : properties
}
