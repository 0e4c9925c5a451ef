import { expect, it } from 'vitest'
import { pageFacts } from '../../../lib/cli/site-check/page-facts.ts'

function faultsOf(body: string): string[] {
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body>\n${body}</body></html>\n`
  return pageFacts(html).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

it.each([
  '<p>One<br>two<img src="a.png" alt=""></p>',
  '<svg><path d="M0 0"/><g></g></svg>',
  '<math><mi>x</mi><mspace width="1em"></mspace></math>',
  '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  '<script type="module" src="/a.js"></script>',
])('finds nothing wrong in %s', (body) => {
  expect(faultsOf(body)).toEqual([])
})

it.each([
  ['<p><ul><li>One</li></ul></p>', '2:1 A browser ends the `<p>` before its end tag'],
  ['<a href="/x/">one <a href="/y/">two</a></a>', '2:1 A browser ends the `<a>` before its end tag'],
  ['<table><tr><td>1</td></tr></table>', 'A browser puts a `<tbody>` there that is not written.'],
  ['<p id="a"></p><p id="a"></p>', '2:15 The id `a` is there twice.'],
  ['<p class="a" class="b"></p>', 'Unexpected duplicate attribute.'],
  ['<p>&foo;</p>', 'Unexpected unknown named character reference.'],
])('finds what is wrong in %s', (body, fault) => {
  expect(faultsOf(body).join('\n')).toContain(fault)
})

it('finds a document without its doctype', () => {
  const { faults } = pageFacts('<html lang="en"><head><title>T</title></head><body></body></html>')
  expect(faults.map(({ message }) => message)).toEqual(['Missing doctype before other content.'])
})

it('takes a host to connect to for no address of the site', () => {
  const { addresses } = pageFacts(
    '<!doctype html><link rel="preconnect" href="/"><link rel="icon" href="/a.svg">',
  )
  expect(addresses.map(({ written }) => written)).toEqual(['/a.svg'])
})
