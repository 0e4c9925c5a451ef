import { describe, expect, test } from 'vitest'
import { unfinishedIn } from '../../../lib/markdown/html/unfinished-html.ts'

describe('unfinishedIn', () => {
  test.each([
    '',
    'text < 5 and <3',
    '<div>',
    '</div>',
    '<p class="a > b">',
    "<p title='<!--'>",
    '<p a=">">',
    '<p a"b>',
    '<br/>',
    '<!-- x -->',
    '<!-- x --!>',
    '<!-->',
    '<!--->',
    '<!DOCTYPE html>',
    '<?php x ?>',
    '<![CDATA[ x ]]>',
    '</>',
    '</ x>',
    '<script>let a = "<b>" < 1</script>',
    '<SCRIPT>x</Script >',
    '<textarea><!-- </textarea>',
    '<script><!-- </script>',
    '<svg><title>x</title></svg>',
    '<svg><style/></svg>',
    '<scripty>',
  ])('%j is whole', (html) => {
    expect(unfinishedIn(html)).toBeUndefined()
  })

  test.each([
    ['<div', '<div'],
    ['<div class="a>', '<div'],
    ["<p a='>", '<p'],
    ['<b></b', '</b'],
    ['x <!-- y', '<!--'],
    ['<!-- a --><!--', '<!--'],
    ['<!x', '<!'],
    ['<?x', '<?'],
    ['<script>', '<script>'],
    ['<script>x</scripts>', '<script>'],
    ['<style>a{}</style><textarea>', '<textarea>'],
    ['<script/>', '<script>'],
    ['<plaintext>x</plaintext>', '<plaintext>'],
  ])('%j leaves %s open', (html, opening) => {
    expect(unfinishedIn(html)?.opening).toBe(opening)
  })
})
