import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteFolders } from '../../lib/cli/command-line.ts'
import { readContent } from '../../lib/engine/load/read-content.ts'
import { publicDir } from '../../lib/engine/cache/checkout.ts'
import { cleanEnvironment, root, sampleContent, samplePublic } from '../support/command.ts'

describe('an author’s files, which may have become anything', () => {
  it('are refused to tests, by any way', async () => {
    const site = join(root, 'content/site.yaml')
    expect(() => readFileSync(site)).toThrow('is its author')
    expect(() => existsSync(new URL(`file://${site}`))).toThrow('is its author')
    expect(() => readContent(join(root, 'content'))).toThrow('is its author')
    await expect(async () => readFile('public/favicon.svg')).rejects.toThrow('is its author')
    expect(readFileSync(join(sampleContent, 'site.yaml'), 'utf8')).toContain('title:')
  })

  it('are not what tests and their commands read', () => {
    expect(publicDir).toBe(samplePublic)
    const environment = cleanEnvironment()
    expect(siteFolders({}, environment).contentDir).toBe(sampleContent)
    expect(environment.GROUNDWORK_PUBLIC).toBe(samplePublic)
  })
})
