/** A command was called in a way, or for a place, that it does not take; the message says what it takes. */
export class UsageError extends Error {
  override name = 'UsageError'
}
