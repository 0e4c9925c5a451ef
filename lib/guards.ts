/**
 * Checks of data that was read, for what is too large, or too near to the reader, for a schema. Each looks at the
 * shape alone.
 */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isListOf<Item>(isItem: (value: unknown) => value is Item) {
  return (value: unknown): value is Item[] => Array.isArray(value) && value.every((item) => isItem(item))
}

export function isRecordOf<Item>(isItem: (value: unknown) => value is Item) {
  return (value: unknown): value is Record<string, Item> =>
    isRecord(value) && Object.values(value).every((item) => isItem(item))
}
