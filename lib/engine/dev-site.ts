import { join } from 'node:path'
import { lookup } from 'mrmime'
import { madeFiles } from '../content/addresses/made-files.ts'
import { siteMap } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { siteFiles } from '../feeds/site-files.ts'
import { pageAt } from '../pages/site-pages.ts'
import { iconLinks } from '../pages/head/icon-links.ts'
import { isSitePath, sitePath, type SiteAddress } from '../paths.ts'
import { filesOf } from '../pictures/picture-plan.ts'
import type { Problem } from '../problems.ts'
import { BlobStore } from './cache/blob-store.ts'
import { lookSheet } from './cards/site-colours.ts'
import { cardFiles } from './cards/card-files.ts'
import { iconFiles } from './cards/icon-files.ts'
import { composeDocument } from './render/document.ts'
import { bundleElements, type ElementModule } from './render/element-modules.ts'
import { inlineScriptHashes, policyOfPages } from './render/inline-script.ts'
import { loadSite } from './load/load-site.ts'
import { sha256 } from './cache/hash.ts'
import { markdownOf } from './load/markdown-source.ts'
import { pictureFile } from './pictures/picture-files.ts'
import { cacheRoot, codeHash } from './cache/checkout.ts'
import { publicFiles } from './load/public-files.ts'
import { contentFile, readContent } from './load/read-content.ts'
import type { Renderer } from './render/renderer.ts'
import { makeSearch, type SearchFiles } from './search/search-files.ts'
import { takeBatchApart } from './render/take-batch-apart.ts'
import { workHashes, type WorkHashes } from './stages/stage-hashes.ts'
import { workerTasks } from './workers/worker-tasks.ts'
import { servedDrawing } from '../pictures/served-drawing.ts'
import { readOwnFile } from './load/own-files.ts'

/** What the dev server answers with. */
export type DevAnswer =
  | { kind: 'html'; status: number; html: string }
  | { kind: 'text'; type: string; text: string }
  | { kind: 'bytes'; type: string; bytes: Buffer }
  | { kind: 'file'; file: string }
  | { kind: 'redirect'; to: string }

/** The site as the dev server sees it: drafts and posts to come included, made page by page when asked for. */
export class DevSite {
  address: SiteAddress = { origin: 'http://localhost', basePath: '' }
  problems: Problem[] = []
  readonly #contentDir: string
  readonly #renderer: Renderer
  readonly #blobs = new BlobStore(join(cacheRoot, 'blobs'))
  /** Of the code as it was at the start: what runs is a bundle of that. */
  readonly #code = codeHash()
  #stages: Promise<WorkHashes> | undefined
  #index: SiteIndex | undefined
  #elements: ElementModule[] = []
  /** The index of the content as it is, made when the search first asks for it. */
  #search: Promise<SearchFiles> | undefined

  constructor(contentDir: string, renderer: Renderer) {
    this.#contentDir = contentDir
    this.#renderer = renderer
  }

  /** Reads the content again. With errors the site keeps its address and answers with the problems. */
  async load(): Promise<void> {
    const { index, problems } = await loadSite({
      contentDir: this.#contentDir,
      read: readContent(this.#contentDir),
      publicFiles: publicFiles(),
      asOf: Date.now(),
      preview: true,
      stages: await this.#hashes(),
      cacheDir: cacheRoot,
      blobs: this.#blobs,
      progress: () => {},
    })
    this.#elements = await bundleElements()
    this.problems = problems
    this.#index = index
    this.#search = undefined
    if (index) this.address = index.address
  }

  /**
   * Answers for an address.
   *
   * @param path without the base path and the query.
   * @returns undefined when nothing is there and there is no 404 page to show.
   */
  async answer(path: string): Promise<DevAnswer | undefined> {
    const element = this.#elements.find(({ file }) => path === `/assets/${file}`)
    if (element) return { kind: 'text', type: 'text/javascript', text: element.code }
    const index = this.#index
    if (!index || !isSitePath(path)) return undefined
    const asset = index.assets.find((candidate) => candidate.path === path)
    if (asset) {
      // It may have become a link since the content was read.
      const file = contentFile(this.#contentDir, asset.file)
      if (file !== undefined && /\.svg$/i.test(file))
        return { kind: 'bytes', type: 'image/svg+xml', bytes: servedDrawing(file, readOwnFile(file)) }
      if (file !== undefined) return { kind: 'file', file }
    }
    const picture = await this.#picture(index, path)
    if (picture) return picture
    const made = madeFiles(index).find((file) => file.path === path)
    if (made) return { kind: 'text', type: typeOf(path), text: this.#html(made.hash) }
    if (path.startsWith('/pagefind/')) return this.#searchFile(index, path)
    const html = await this.#page(index, path)
    if (html !== undefined) return { kind: 'html', status: 200, html }
    if (path === lookPath) return { kind: 'text', type: typeOf(path), text: lookSheet(index.site) }
    const derived = siteFiles(index, { inlineScriptHashes: inlineScriptHashes(index.address.basePath) }).find(
      (file) => file.path === path || file.path === `${path}index.html`,
    )
    if (derived) {
      const text = await derived.make({
        html: async (hash) => this.#html(hash),
        source: async (file, hash) => markdownOf(this.#contentDir, file, hash),
      })
      return { kind: 'text', type: typeOf(derived.path), text }
    }
    const drawn = (await this.#card(index, path)) ?? (await this.#icon(index, path))
    if (drawn) return { kind: 'bytes', type: lookup(path) ?? 'image/png', bytes: drawn }
    if (isSitePath(`${path}/`) && pageAt(index, sitePath(`${path}/`)))
      return { kind: 'redirect', to: `${path}/` }
    const notFound = await this.#page(index, '/404.html')
    return notFound === undefined ? undefined : { kind: 'html', status: 404, html: notFound }
  }

  /** Encodes a picture's file when it is asked for; the build takes it from the same cache. */
  async #picture(index: SiteIndex, path: string): Promise<DevAnswer | undefined> {
    if (!path.startsWith('/assets/')) return undefined
    for (const picture of index.pictures) {
      const file = filesOf(picture.plan).find((candidate) => candidate.path === path)
      if (!file) continue
      const bytes = await pictureFile(picture, file, {
        contentDir: this.#contentDir,
        cacheDir: cacheRoot,
        blobs: this.#blobs,
        stages: await this.#hashes(),
        progress: () => {},
      })
      return bytes && { kind: 'bytes', type: `image/${file.format}`, bytes }
    }
    return undefined
  }

  async #searchFile(index: SiteIndex, path: string): Promise<DevAnswer | undefined> {
    const stages = await this.#hashes()
    const search = (this.#search ??= this.#makeSearch(index, stages))
    const found = (await search).files.find((file) => `/${file.path}` === path)
    const bytes = found && this.#blobs.get(found.hash)
    return bytes && { kind: 'bytes', type: lookup(path) ?? 'application/octet-stream', bytes }
  }

  /** What has failed is made again when it is asked for again. */
  #makeSearch(index: SiteIndex, stages: WorkHashes): Promise<SearchFiles> {
    const making = makeSearch(index, {
      stages,
      site: `${sha256(this.#contentDir).slice(0, 12)}-preview`,
      cacheDir: cacheRoot,
      blobs: this.#blobs,
      progress: () => {},
    })
    making.catch(() => {
      if (this.#search === making) this.#search = undefined
    })
    return making
  }

  async #page(index: SiteIndex, path: string): Promise<string | undefined> {
    const source = pageAt(index, sitePath(path), Date.now())
    if (!source) return undefined
    const page = source.page()
    const { stylesheets, bodies } = takeBatchApart(
      await this.#renderer.render([{ route: source.route, page }]),
    )
    const { basePath } = index.address
    const parts = {
      stylesheets: lookSheet(index.site) === '' ? stylesheets : [...stylesheets, `${basePath}${lookPath}`],
      fonts: [],
      modules: Object.fromEntries(
        this.#elements.flatMap(({ elements, file }) =>
          elements.map((name) => [name, `${basePath}/assets/${file}`]),
        ),
      ),
      icons: iconLinks(index),
      basePath,
      policy: policyOfPages(index),
    }
    return composeDocument(page, bodies.get(page.path) ?? [], parts, (hash) => this.#html(hash))
  }

  /** A share card is drawn when it is asked for. */
  async #card(index: SiteIndex, path: string): Promise<Buffer | undefined> {
    if (!path.startsWith('/og/')) return undefined
    const { cards } = await this.#hashes()
    const { files } = cardFiles(index, { contentDir: this.#contentDir, blobs: this.#blobs, code: cards })
    const file = files.find((candidate) => candidate.path === path)
    const made = file && (await workerTasks.card(file.input(), { blobs: this.#blobs.folder }))
    return made && this.#blobs.get(made.hash)
  }

  async #icon(index: SiteIndex, path: string): Promise<Buffer | undefined> {
    if (!siteMap(index).icons.some((icon) => icon.path === path)) return undefined
    const { icons } = await this.#hashes()
    const { files } = iconFiles(index, { contentDir: this.#contentDir, blobs: this.#blobs, code: icons })
    const file = files.find((candidate) => candidate.path === path)
    const made = file && (await workerTasks.icon(file.input(), { blobs: this.#blobs.folder }))
    return made && this.#blobs.get(made.hash)
  }

  #hashes(): Promise<WorkHashes> {
    return (this.#stages ??= workHashes(this.#code))
  }

  #html(hash: string): string {
    return this.#blobs.get(hash)?.toString('utf8') ?? ''
  }
}

/** What settings ask of the look; a build puts it at the end of its stylesheet. */
const lookPath = '/assets/look.css'

function typeOf(path: string): string {
  return `${lookup(path) ?? 'text/plain'}; charset=utf-8`
}
