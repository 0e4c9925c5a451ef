/** A typeface from a Fontsource package. */
export interface Typeface {
  package: string
  /** Begins the names of its files. */
  id: string
  /** Weight to set it in. Where it is not variable, the one that its files have. */
  weight: number
  variable: boolean
  /** Space to add between letters, in ems. */
  tracking: number
}

export const styles = ['title', 'name', 'lead', 'interface'] as const

/** What a text is set in; the first typeface that has a character is used for it. */
export type Style = (typeof styles)[number]

/** The weight in each style, as in the stylesheets. */
const weights: Record<Style, number> = { title: 600, name: 600, lead: 400, interface: 400 }

/**
 * @param language BCP 47 tag, which decides who is asked first for Chinese characters.
 * @returns typefaces in the order in which they are asked for a character.
 */
export function typefacesFor(style: Style, language: string): Typeface[] {
  const weight = weights[style]
  const first =
    style === 'interface'
      ? variable('source-sans-3', weight)
      : { ...variable('source-serif-4', weight), tracking: style === 'title' ? -0.012 : 0 }
  return [
    first,
    // It has what Greek had in older days, which the serif lacks.
    variable('source-sans-3', weight),
    variable('noto-naskh-arabic', weight),
    variable('noto-serif-hebrew', weight),
    ...hanOrder(language).map((id) => variable(id, weight)),
    variable('noto-sans-devanagari', weight),
    variable('noto-sans-thai', weight),
    single('noto-sans-math'),
    single('noto-sans-symbols-2'),
  ]
}

function hanOrder(language: string): string[] {
  const [chinese, japanese, korean] = ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr']
  const primary = language.toLowerCase().split('-')[0]
  if (primary === 'ja') return [japanese, chinese, korean]
  if (primary === 'ko') return [korean, japanese, chinese]
  return [chinese, japanese, korean]
}

function variable(id: string, weight: number): Typeface {
  return { package: `@fontsource-variable/${id}`, id, weight, variable: true, tracking: 0 }
}

function single(id: string): Typeface {
  return { package: `@fontsource/${id}`, id, weight: 400, variable: false, tracking: 0 }
}
