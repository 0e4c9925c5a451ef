import { expect, test } from 'vitest'
import { filmPage } from '../../../lib/markdown/html/film-page.ts'

test.each([
  ['https://www.youtube.com/embed/a-b_c?rel=0', 'https://www.youtube.com/watch?v=a-b_c'],
  ['//www.youtube-nocookie.com/embed/abc?start=30', 'https://www.youtube.com/watch?v=abc&t=30s'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://player.vimeo.com/video/12', 'https://vimeo.com/12'],
  ['https://player.vimeo.com/video/12?h=0f&t=1', 'https://vimeo.com/12/0f'],
  ['https://vimeo.com/12/0f', 'https://vimeo.com/12/0f'],
  ['https://player.vimeo.com/event/12', 'https://player.vimeo.com/event/12'],
  ['https://youtu.be/abc?si=x&t=1m30s', 'https://www.youtube.com/watch?v=abc&t=90s'],
  ['https://m.youtube.com/shorts/abc', 'https://www.youtube.com/watch?v=abc'],
  ['https://www.youtube.com/embed?listType=playlist&list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  [
    'https://www.youtube.com/embed/live_stream?channel=UC1',
    'https://www.youtube.com/embed/live_stream?channel=UC1',
  ],
  ['https://www.youtube.com/live_chat?v=abc', 'https://www.youtube.com/live_chat?v=abc'],
  ['https://tube.example/videos/embed/0a-b?start=1m', 'https://tube.example/w/0a-b?start=1m'],
  ['https://tube.example/video-playlists/embed/0a-b', 'https://tube.example/w/p/0a-b'],
  ['https://maps.example/x?y#z', 'https://maps.example/x?y#z'],
  ['https://[', 'https://['],
])('the film of %s is at %s', (frame, page) => {
  expect(filmPage(frame)).toBe(page)
})
