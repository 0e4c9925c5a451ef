import { expect, it } from 'vitest'
import { readLighthouse } from '../../../scripts/browser/lighthouse-result.ts'

const report = {
  categories: {
    seo: {
      title: 'SEO',
      score: 0.92,
      auditRefs: [
        { id: 'link-text', weight: 1 },
        { id: 'title', weight: 1 },
        { id: 'note', weight: 0 },
        { id: 'none', weight: 1 },
      ],
    },
  },
  audits: {
    'link-text': { title: 'Links say where they lead', score: 0, displayValue: '1 link found' },
    title: { title: 'There is a title', score: 1 },
    note: { title: 'Only a note', score: 0 },
    none: { title: 'Does not apply', score: null },
  },
}

it('reads the scores and names the audits that cost something', () => {
  expect(readLighthouse(JSON.stringify(report))).toEqual([
    { title: 'SEO', score: 92, lacking: ['link-text: Links say where they lead (1 link found)'] },
  ])
})

it('fails where the page could not be measured', () => {
  const failed = { ...report, runtimeError: { message: 'NO_FCP' } }
  expect(() => readLighthouse(JSON.stringify(failed))).toThrow('NO_FCP')
})
