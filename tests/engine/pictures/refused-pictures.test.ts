import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { inspectPicture, type Inspected } from '../../../lib/engine/pictures/inspect-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-refused-'))

function inspect(bytes: Buffer): Promise<Inspected> {
  const path = join(folder, 'picture.png')
  writeFileSync(path, bytes)
  return inspectPicture({ path, hash: createHash('sha256').update(bytes).digest('hex') })
}

it('refuses a picture of more than 100 megapixels by its size alone', async () => {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(20_000, 16)
  bytes.writeUInt32BE(20_000, 20)
  expect(await inspect(bytes)).toEqual({ broken: 'it has 400 megapixels, more than 100' })
})

it('refuses a drawing that has the name of a picture, without drawing it', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="100000000"/></filter><rect width="60" height="30" filter="url(#f)"/></svg>'
  expect(await inspect(Buffer.from(svg))).toEqual({ broken: 'it is SVG by its content' })
})
