import type { PictureView } from '../lib/pictures/picture-view.ts'

/** A picture of the template's: a cover, the author. In texts, Markdown makes the same of an image. */
export function Picture({
  src,
  alt,
  width,
  height,
  picture,
  className,
  lazy = false,
}: {
  src: string
  alt: string
  width?: number
  height?: number
  /** Absent where the file is shown as it is. */
  picture?: PictureView
  className: string
  /** Whether it stands below what a reader sees first. */
  lazy?: boolean
}) {
  const image = (
    <img
      className={className}
      src={picture?.src ?? src}
      alt={alt}
      width={picture?.width ?? width}
      height={picture?.height ?? height}
      loading={lazy ? 'lazy' : undefined}
      decoding={lazy ? 'async' : undefined}
      fetchPriority={lazy ? undefined : 'high'}
      data-tone={picture?.tone}
    />
  )
  if (picture === undefined) return image
  return (
    <picture>
      {picture.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={picture.sizes} />
      ))}
      {image}
    </picture>
  )
}
