const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/**
 * @returns the size of a file as people of a language write it, in units of a thousand.
 *
 * fileSize('en', 1_234_567) // => '1.2 MB'
 */
export function fileSize(language: string, bytes: number): string {
  const thousands = Math.max(bytes / 1000, 0.1)
  const step = thousands < 999.5 ? 0 : thousands < 999_500 ? 1 : 2
  const value = thousands / 1000 ** step
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step],
    maximumFractionDigits: value < 9.95 ? 1 : 0,
  }).format(value)
}
