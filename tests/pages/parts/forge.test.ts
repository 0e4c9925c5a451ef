import { expect, test } from 'vitest'
import { forgeOf } from '../../../lib/pages/parts/forge.ts'

test.each([
  [
    'https://github.com/sam/blog/',
    'https://github.com/sam/blog/edit/main/content/posts/a%20b.md',
    'https://github.com/sam/blog/commits/main/content/posts/a%20b.md',
    'https://github.com/sam/blog/commit/c0ffee',
  ],
  [
    'https://gitlab.com/sam/blog',
    'https://gitlab.com/sam/blog/-/edit/main/content/posts/a%20b.md',
    'https://gitlab.com/sam/blog/-/commits/main/content/posts/a%20b.md',
    'https://gitlab.com/sam/blog/-/commit/c0ffee',
  ],
  [
    'https://codeberg.org/sam/blog',
    'https://codeberg.org/sam/blog/_edit/main/content/posts/a%20b.md',
    'https://codeberg.org/sam/blog/commits/branch/main/content/posts/a%20b.md',
    'https://codeberg.org/sam/blog/commit/c0ffee',
  ],
])('%s', (repository, edit, history, commit) => {
  const forge = forgeOf(repository, 'main', 'posts/a b.md')
  expect([forge.edit, forge.history, forge.commit('c0ffee')]).toEqual([edit, history, commit])
})

test('a branch may hold a slash', () => {
  expect(forgeOf('https://github.com/sam/blog', 'sites/first', 'posts/a.md').edit).toBe(
    'https://github.com/sam/blog/edit/sites/first/content/posts/a.md',
  )
})
