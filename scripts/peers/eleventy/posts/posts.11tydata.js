export default {
  layout: 'post.njk',
  eleventyComputed: { permalink: ({ page }) => `/posts/${page.fileSlug}/` },
}
