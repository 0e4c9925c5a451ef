import { z } from 'zod'

const archiveSchema = z.array(
  z.strictObject({
    title: z.string(),
    date: z.string().nullable(),
    topics: z.array(z.string()),
    publication: z.string().optional(),
  }),
)

/** The titles, dates and topics of a real blog. */
export type Archive = z.output<typeof archiveSchema>

/** Reads the archive fixture. */
export function parseArchive(json: string): Archive {
  return archiveSchema.parse(JSON.parse(json))
}
