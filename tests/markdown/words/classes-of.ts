import type { Element } from 'hast'

/** @returns the classes of an element. */
export function classesOf({ properties }: Element): readonly (string | number)[] {
  return Array.isArray(properties.className) ? properties.className : []
}
