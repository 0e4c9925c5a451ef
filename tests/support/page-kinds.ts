/** One address of the shipped site for each kind of page. */
export const pageKinds = {
  home: '/',
  archive: '/archive/',
  year: '/archive/2026/',
  post: '/posts/everything-markdown-can-do/',
  'post with pictures': '/posts/the-p99-of-p99s/',
  tags: '/tags/',
  tag: '/tags/postgres/',
  series: '/series/events-without-regrets/',
  focus: '/focus/',
  projects: '/projects/',
  project: '/projects/groundwork/',
  page: '/about/',
  feeds: '/feeds/',
  search: '/search/',
  'not found': '/no-such-page/',
} as const
