// A worker thread does not inherit the TypeScript loader of the main thread, so this one line of JavaScript is its start.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
