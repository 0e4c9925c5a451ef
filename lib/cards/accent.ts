/** An accent for each theme, as `#rrggbb`. */
export interface Accent {
  light: string
  dark: string
}

type Triple = readonly [number, number, number]

/** Whatever an accent may be written on; where text is selected, paper is written on the accent. */
const surfaces = ['paper', 'code', 'marked', 'added', 'removed'] as const

/** WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5

/**
 * Makes an accent for each theme of one colour: the colour itself where it can be read on all that links stand on, else
 * one of the same hue that is as much darker or lighter as that takes.
 *
 * @param colour `#rrggbb`.
 * @param css `components/styles/tokens.css`, which has the grounds of both themes.
 */
export function accentOf(colour: string, css: string): Accent {
  const grounds = surfaces.map((name) => groundsIn(css, name))
  return {
    light: readableOn(
      colour,
      grounds.map(({ light }) => light),
      -1,
    ),
    dark: readableOn(
      colour,
      grounds.map(({ dark }) => dark),
      1,
    ),
  }
}

function groundsIn(css: string, name: string): Accent {
  const pair = new RegExp(`--${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})\\s*,\\s*(#[0-9a-f]{6})`, 'i')
  const one = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, 'i')
  const [, light, dark = light] = pair.exec(css) ?? one.exec(css) ?? []
  if (light === undefined || dark === undefined)
    throw new Error(
      `components/styles/tokens.css gives --${name} no colour that an accent can be measured on; write it as light-dark(#rrggbb, #rrggbb) or as #rrggbb`,
    )
  return { light, dark }
}

/** Black can be read on any light ground, and white on any dark one, so that an end is always found. */
function readableOn(colour: string, grounds: readonly string[], step: 1 | -1): string {
  const [lightness, a, b] = toOklab(colour)
  for (let moved = 0, tried = colour.toLowerCase(); ; moved++) {
    if (grounds.every((ground) => contrast(tried, ground) >= leastContrast)) return tried
    const next = lightness + (step * (moved + 1)) / 200
    if (next <= 0 || next >= 1) return step < 0 ? '#000000' : '#ffffff'
    tried = withinScreens([next, a, b])
  }
}

/** @returns the colour, paler where no screen has it as strong. */
function withinScreens([lightness, a, b]: Triple): string {
  for (let strength = 1; strength > 0; strength -= 0.02) {
    const channels = fromOklab([lightness, a * strength, b * strength])
    if (channels.every((channel) => channel >= -0.0005 && channel <= 1.0005)) return hex(channels)
  }
  return hex(fromOklab([lightness, 0, 0]))
}

/** @returns the contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function hex(channels: Triple): string {
  const digits = channels.map((channel) => {
    const share = Math.min(1, Math.max(0, channel))
    const encoded = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}

/** The space's own numbers: https://www.w3.org/TR/css-color-4/#ok-lab */
function toOklab(colour: string): Triple {
  const [red, green, blue] = linear(colour)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ]
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}
