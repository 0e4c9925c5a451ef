import { encoderVersion } from './encoder-version.ts'
import { hashOf } from '../cache/hash.ts'
import { sourcesHash } from '../cache/sources-hash.ts'

/** @returns a hash of all that decides what is seen in a picture's bytes: our code, and sharp. */
export function inspectorCode(): string {
  return hashOf([
    encoderVersion(),
    sourcesHash(['lib/engine/pictures/inspect-picture.ts', 'lib/pictures/picture-plan.ts']),
  ])
}

/** @returns a hash of all that decides, with a picture's bytes, format and size, what is made of it. */
export function encoderCode(): string {
  return hashOf([
    encoderVersion(),
    sourcesHash(['lib/engine/pictures/encode-picture.ts', 'lib/pictures/recipes.ts']),
  ])
}
