/** What was asked for cannot be done as things are, though it was asked rightly; the message says what to mend. */
export class Refusal extends Error {
  override name = 'Refusal'
}
