import type { HTMLAttributes, Key, ReactNode } from 'react'

interface CustomElementProps extends HTMLAttributes<HTMLElement> {
  key?: Key
  children?: ReactNode
  class?: string
  [data: `data-${string}`]: string | undefined
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': CustomElementProps
      'post-comments': CustomElementProps
      'search-dialog': CustomElementProps
      'search-panel': CustomElementProps
      'page-contents': CustomElementProps
    }
  }
}
