import { z } from 'zod'

/** @returns the names of the fields that a schema's object at a path knows; none where it is no object there. */
export function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const there = schemaAt(schema, path)
  const object = there && unwrap(there)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

/** @returns whether what a schema has at a path may be left out. */
export function mayBeMissing(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  const there = schemaAt(schema, path)
  return there === undefined || z.safeParse(there, undefined).success
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema
  for (const key of path) {
    const around: z.core.$ZodType | undefined = current && unwrap(current)
    if (around instanceof z.ZodObject)
      current = Object.hasOwn(around.shape, key) ? around.shape[String(key)] : undefined
    else if (around instanceof z.ZodArray) current = around.element
    else if (around instanceof z.ZodRecord) current = around.valueType
    else return undefined
  }
  return current
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.def.innerType)
  }
  return schema
}
