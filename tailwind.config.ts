import type { Config } from 'tailwindcss'

/**
 * The site's own scales in place of Tailwind's. Colours are names only: their values, light and dark, are the
 * variables of components/styles/tokens.css. Space is counted in eighths of a line of text.
 * The stylesheets take sizes and spaces from here with `theme()`, which refuses what is not on a scale.
 */
const eighths = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 24]

const config: Config = {
  content: [],
  theme: {
    colors: {
      paper: 'var(--paper)',
      ink: 'var(--ink)',
      muted: 'var(--muted)',
      rule: 'var(--rule)',
      accent: 'var(--accent)',
      code: 'var(--code)',
    },
    fontFamily: {
      serif: 'var(--serif)',
      sans: 'var(--sans)',
      mono: 'var(--mono)',
    },
    fontSize: {
      small: '0.8125rem',
      code: '0.875rem',
      interface: '0.9375rem',
      note: '1rem',
      text: '1.125rem',
      lead: '1.25rem',
      opening: 'clamp(1.1875rem, 1.0625rem + 0.6vw, 1.375rem)',
      name: '1.375rem',
      heading: '1.5rem',
      title: 'clamp(1.75rem, 1.25rem + 2.2vw, 2.25rem)',
    },
    spacing: Object.fromEntries(eighths.map((count) => [count, `calc(var(--line) * ${count / 8})`])),
    screens: { wide: '48rem', wider: '68rem' },
  },
}

export default config
