// Loaded into a command with `node --import`: ends the process at the one moment at which there is no output, when the
// previous one has been moved away and the new one is about to be moved to its place.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const out = process.env.TESTS_OUTPUT
const { renameSync } = fs

fs.renameSync = (from, to) => {
  if (to === out && String(from).startsWith(`${out}.next-`)) process.kill(process.pid, 'SIGKILL')
  return renameSync(from, to)
}
syncBuiltinESMExports()
