import { join } from 'node:path'
import { BlobStore } from '../../../lib/engine/cache/blob-store.ts'
import { pruneCache } from '../../../lib/engine/cache/prune-cache.ts'
import { refuseForeignAtRest } from '../../../lib/engine/output/foreign-files.ts'
import { manifestOf } from '../../../lib/engine/output/manifest.ts'
import { ensureSpare, spareFolder, takeSpare } from '../../../lib/engine/output/spare.ts'
import { stage } from '../../../lib/engine/output/stage.ts'
import { repairSwap, stagingFolder, swapIn } from '../../../lib/engine/output/swap.ts'

/*
 * A process of its own that does again and again what a build does once its files are made, of one site of which
 * something always changes, into a new output every third time.
 */
const [home = '', rounds = ''] = process.argv.slice(2)
const cache = join(home, 'cache')

for (let round = 0; round < Number(rounds); round++) {
  const out = join(home, `out-${Math.floor(round / 3)}`)
  await repairSwap(out)
  await refuseForeignAtRest(out)
  const blobs = new BlobStore(join(cache, 'blobs'), join(cache, 'ledgers', 'site.json'))
  const files = Array.from({ length: 40 }, (_, at) => ({
    path: `${at}/index.html`,
    hash: blobs.put(at === 0 ? `changed ${round}` : `page ${at}`),
  }))
  const manifest = manifestOf(files, null)
  const staging = stagingFolder(out)
  const spare = spareFolder(cache, out)
  takeSpare(spare, staging)
  stage(staging, files, manifest, blobs)
  await swapIn(staging, out, spare)
  ensureSpare(spare, out, (folder) => stage(folder, files, manifest, blobs))
  blobs.save()
  pruneCache(cache)
}
