import { furtherFiles } from '../../lib/routes/further-files.ts'

/** What lies beside texts or is made of them, and pages that lead on from former addresses. */
export const dynamic = 'force-static'
export const { GET, generateStaticParams } = furtherFiles()
export const dynamicParams = false
