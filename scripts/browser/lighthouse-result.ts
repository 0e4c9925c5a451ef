import { z } from 'zod'

const resultSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
})

/** A category of a page's result: its score, 0 to 100, and what kept it from 100. */
export interface CategoryScore {
  title: string
  score: number
  lacking: string[]
}

/**
 * Reads what Lighthouse says of a page.
 *
 * @param json its JSON report.
 * @throws Error when the page could not be measured.
 */
export function readLighthouse(json: string): CategoryScore[] {
  const { runtimeError, categories, audits } = resultSchema.parse(JSON.parse(json))
  if (runtimeError) throw new Error(runtimeError.message)
  return Object.values(categories).map(({ title, score, auditRefs }) => ({
    title,
    score: Math.round((score ?? 0) * 100),
    lacking: auditRefs
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => {
        const audit = audits[id]
        if (!audit || audit.score === null || audit.score >= 0.995) return []
        return [`${id}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`]
      }),
  }))
}
