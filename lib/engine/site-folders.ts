/** Where a site is and where it goes. */
export interface SiteFolders {
  contentDir: string
  outDir: string
}
