import type { Element, Parents } from 'hast'
import { pictureView } from '../../pictures/picture-view.ts'
import { picturePlan, type PicturePlan } from '../../pictures/picture-plan.ts'
import type { SitePath } from '../../paths.ts'
import type { CompileOptions } from '../../content/index/compiled-text.ts'
import { attribute } from '../html/visit-elements.ts'
import { resolveReference } from './references.ts'
import { forPage } from './written-address.ts'

/** What is made of a picture, and of which file. */
export interface PlannedPicture extends PicturePlan {
  file: string
}

/**
 * @returns what is made of the picture that an element shows; undefined for every other element, for a picture that is shown
 * as it is, and where the author chose the files for each width.
 */
export function shownPicture(
  element: Element,
  ancestors: readonly Parents[],
  around: Pick<CompileOptions, 'file' | 'path' | 'address' | 'asset'>,
): PlannedPicture | undefined {
  const parent = ancestors.at(-1)
  if (element.tagName !== 'img' || element.properties.srcSet !== undefined) return undefined
  if (parent?.type === 'element' && parent.tagName === 'picture') return undefined
  return plannedPicture(attribute(element, 'src'), around)
}

/** @returns what is made of the picture at an address; undefined where it is shown as it is, and where there is none. */
export function plannedPicture(
  written: string | undefined,
  around: Pick<CompileOptions, 'file' | 'path' | 'address' | 'asset'>,
): PlannedPicture | undefined {
  const reference = written === undefined ? undefined : resolveReference(written, 'picture', around)
  if (reference?.kind !== 'asset') return undefined
  const plan = picturePlan(reference.file, reference.info)
  return plan && { ...plan, file: reference.file }
}

/** Puts a `picture` with all formats and widths in the place of an `img`, which becomes its fallback. */
export function showAsPicture(
  image: Element,
  parent: Parents | undefined,
  plan: PicturePlan,
  { address }: Pick<CompileOptions, 'address'>,
): void {
  const at = parent?.children.findIndex((child) => child === image) ?? -1
  if (!parent || at === -1) return
  const { properties } = image
  const given = widthOf(properties.width)
  const { sources, sizes, src, width, height, tone } = pictureView(
    plan,
    (path: SitePath) => forPage(address, path),
    given,
  )
  if (properties.width === undefined && properties.height === undefined)
    Object.assign(properties, { width, height })
  Object.assign(properties, { src }, tone !== undefined && { dataTone: tone })
  parent.children[at] = {
    type: 'element',
    tagName: 'picture',
    properties: {},
    children: [
      ...sources.map(({ type, srcSet }): Element => ({
        type: 'element',
        tagName: 'source',
        properties: { type, srcSet, sizes },
        children: [],
      })),
      image,
    ],
    position: image.position,
  }
}

/** HTML's dimension attributes are text when an author wrote them. */
function widthOf(written: unknown): number | undefined {
  const width = typeof written === 'number' ? written : Number.parseInt(String(written), 10)
  return Number.isInteger(width) && width > 0 ? width : undefined
}
