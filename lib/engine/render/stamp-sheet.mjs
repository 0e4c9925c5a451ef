// A loader: the compiler of `npm run dev` gives it the entry sheet. Node loads it as it is, so it is plain JavaScript.
import { readFileSync } from 'node:fs'

/**
 * Ends a stylesheet with what stands in a file, so that a word there has it compiled anew.
 *
 * @this {{ addDependency: (file: string) => void, getOptions: () => { stamp: string } }}
 * @param {string} text
 * @returns {string}
 */
function stampSheet(text) {
  const { stamp } = this.getOptions()
  this.addDependency(stamp)
  return `${text}\n/* ${readFileSync(stamp, 'utf8')} */\n`
}

export default stampSheet
