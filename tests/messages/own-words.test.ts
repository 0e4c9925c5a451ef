import { describe, expect, it } from 'vitest'
import { ownWords } from '../support/own-words.ts'

/** A component of this markup. */
function component(markup: string, before = ''): string {
  return `${before}\nexport function Part({ view, messages }: Props) { const { year } = view; return <div>${markup}</div> }`
}

/** A custom element that does this when it connects. */
function element(code: string, more = ''): string {
  return `customElements.define('some-part', class extends HTMLElement { #button = document.createElement('button')
    connectedCallback(): void { ${code} } ${more} })`
}

describe('a component’s own words are found', () => {
  it.each([
    ['alone', '<p>Page</p>', 'Page'],
    ['before an expression', '<p>Page {year}</p>', 'Page'],
    ['after one', '<p>{year} posts</p>', 'posts'],
    ['between two', '<p>{year} of {year}</p>', 'of'],
    ['around an element', '<p>by <b>{year}</b></p>', 'by'],
    ['over lines', '<p>\n  Page\n  {year}\n</p>', 'Page'],
    ['in a custom element', '<search-dialog>Search</search-dialog>', 'Search'],
    ['in a component', '<Section>Later</Section>', 'Later'],
    ['in a fragment', '<>Later</>', 'Later'],
    ['as a string', "<p>{'Page'}</p>", 'Page'],
    ['in a template', '<p>{`Page ${year}`}</p>', 'Page'],
    ['added to a text', "<p>{'Page ' + year}</p>", 'Page'],
    ['where something is so', "<p>{year ? 'Old' : messages.new}</p>", 'Old'],
    ['where something is not there', "<p>{view.title ?? 'Untitled'}</p>", 'Untitled'],
    ['for each', "<p>{view.all.map((one) => 'One')}</p>", 'One'],
    ['joined', "<p>{['One', year].join(' ')}</p>", 'One'],
    ['in a label', '<nav aria-label="Site" />', 'Site'],
    ['in a label that is made', '<nav aria-label={`Site ${year}`} />', 'Site'],
    ['in a picture’s text', '<img alt="A face" src="/a" />', 'A face'],
    ['in a hint', '<input placeholder="Search" />', 'Search'],
    ['for a custom element', '<theme-switch data-label="Theme" />', 'Theme'],
    ['for a component', '<PageHead title="Archive" />', 'Archive'],
    ['for a component, in a list', "<PageHead links={[{ rel: 'next', text: 'Next' }]} />", 'Next'],
    ['in other letters', '<p>Übersicht {year}</p>', 'Übersicht'],
    ['as HTML', "<p dangerouslySetInnerHTML={{ __html: '<b>Bold</b>' }} />", '<b>Bold</b>'],
  ])('%s', (_, markup, words) => {
    expect(ownWords(component(markup), 'tsx')).toEqual([words])
  })

  it.each([
    ['a constant', "const word = 'Page'"],
    ['a list of words', "const word = { page: 'Page' }.page"],
    ['a function', "function word() { if (1) { return 'Page' } return '' }"],
    ['a short function', "const word = () => 'Page'"],
  ])('by way of %s', (_, before) => {
    const use = before.includes('(') ? 'word()' : 'word'
    expect(ownWords(component(`<p>{${use}}</p>`, before), 'tsx')).toEqual(['Page'])
  })

  it('that returns nothing else', () => {
    expect(ownWords("export function Status() { return 'Draft' }", 'tsx')).toEqual(['Draft'])
  })
})

describe('a custom element’s own words are found', () => {
  it.each([
    ['as text', "this.#button.textContent = 'Copy'"],
    ['as a label', "this.#button.ariaLabel = this.#button.title = 'Copy'"],
    ['as HTML', "this.innerHTML = 'Copy'"],
    ['as an attribute', "this.#button.setAttribute('aria-label', 'Copy')"],
    ['as a node', "this.append(this.#button, 'Copy')"],
    ['beside', "this.insertAdjacentText('beforeend', 'Copy')"],
    ['where there is no message', "this.#button.textContent = this.dataset.copy ?? 'Copy'"],
    ['by way of a constant', "const word = 'Copy'; this.#button.textContent = word"],
    ['by way of a default', "const say = (word = 'Copy') => { this.#button.textContent = word }; say()"],
  ])('%s', (_, code) => {
    expect(ownWords(element(code), 'ts')).toEqual(['Copy'])
  })

  it('by way of a field or a method', () => {
    expect(ownWords(element('this.textContent = this.#word', "#word = 'Copy'"), 'ts')).toEqual(['Copy'])
    expect(ownWords(element('this.textContent = this.#word()', "#word() { return 'Copy' }"), 'ts')).toEqual([
      'Copy',
    ])
  })
})

describe('no words of its own has', () => {
  it.each([
    [
      'what is in messages',
      '<p title={messages.page.title}>{messages.page.title} {messages.page.of(year)}</p>',
    ],
    [
      'what is for programs',
      '<p className="row" lang="en" data-kind="row"><a rel="next" href="/a/">{year}</a></p>',
    ],
    ['what is compared', "<p>{view.kind === 'post' ? year : null}</p>"],
    ['what is asked by name', "<p>{view.texts['title']}{messages.text('title')}</p>"],
    ['punctuation', '<p>{year}, {year} — × 1/2</p>'],
    ['a comment', '<p>{/* Not said */}</p>'],
    ['a value for programs', '<option value="all">{year}</option>'],
  ])('%s', (_, markup) => {
    expect(ownWords(component(markup), 'tsx')).toEqual([])
  })

  it('what an element is given', () => {
    const code =
      "this.#button.className = 'copy'; this.#button.textContent = this.dataset.copy ?? this.#word('copy')"
    expect(ownWords(element(code, "#word(name: string) { return this.dataset[name] ?? '' }"), 'ts')).toEqual(
      [],
    )
  })
})
