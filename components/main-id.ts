/** The id of a page's `main`. No heading can have it: those that Markdown makes hold no colon. */
export const mainId = ':content'
