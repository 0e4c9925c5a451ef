/** What a picture is made into. */
export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png'

/** What the fallback is, which says what kind of picture it is: photographs are JPEG, what is drawn is PNG. */
export type FallbackFormat = 'jpeg' | 'png'

/**
 * How each format is encoded; part of the name of every file made, so that a change here makes new files. What is drawn
 * keeps its colours at full resolution, since thin coloured lines blur otherwise. AVIF at effort 3 costs a seventh of the
 * time of effort 4 for a few bytes more.
 */
export const recipes = {
  avif: {
    jpeg: { quality: 55, effort: 3, chromaSubsampling: '4:2:0' },
    png: { quality: 65, effort: 3, chromaSubsampling: '4:4:4' },
  },
  webp: {
    jpeg: { quality: 75, effort: 4, smartSubsample: false },
    png: { quality: 85, effort: 4, smartSubsample: true },
  },
  jpeg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9, palette: false },
} as const
