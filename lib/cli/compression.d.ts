declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Options {
    /** Whether an answer may be compressed; it is asked once the answer's headers are known. */
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean
  }
  interface Compression {
    (options?: Options): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
    /** Whether the answer's type is worth it. */
    filter: (request: IncomingMessage, response: ServerResponse) => boolean
  }

  /** Makes what compresses the answers of a server, in the best way that the reader takes. */
  const compression: Compression
  export default compression
}
