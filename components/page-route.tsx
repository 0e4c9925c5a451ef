import { notFound } from 'next/navigation'
import type { ReactElement } from 'react'
import { addressOf, type RouteParams } from '../lib/content/addresses/route-params.ts'
import type { PageRoute } from '../lib/content/addresses/routes.ts'
import { messagesFor } from '../lib/messages/messages-for.ts'
import type { Messages } from '../lib/messages/messages.ts'
import { viewKinds, type RouteViews } from '../lib/pages/route-views.ts'
import type { SitePage } from '../lib/pages/site-page.ts'
import { exportedSite } from '../lib/routes/exported-site.ts'
import { paramsOrPlaceholder } from '../lib/routes/placeholder.ts'
import { Head } from './head.tsx'
import { Page } from './page.tsx'

/** What every page's component is given: its view, the page it is on, and the words of the interface. */
export interface ContentProps<View> {
  view: View
  page: SitePage
  messages: Messages
}

interface RouteProps {
  params?: Promise<RouteParams>
  /** The build hands over the page; plain Next.js gives `params`, by which it is found. */
  page?: SitePage
}

/**
 * Makes a route of `app/`: which view it shows, in which component. The build renders the same component in batches.
 *
 * @param route its folder in `app/`.
 */
export function pageRoute<Route extends PageRoute>(
  route: Route,
  Content: (props: ContentProps<RouteViews[Route]>) => ReactElement,
) {
  return {
    async PageRoute({ params, page }: RouteProps): Promise<ReactElement> {
      const shown = page ?? exportedSite().pages.get(addressOf(route, (await params) ?? {}))?.page
      if (!shown) return notFound()
      if (!shows(route, shown.view)) throw new Error(`${shown.path} is no page of ${route}`)
      return (
        <>
          {page === undefined ? <Head elements={shown.head} /> : null}
          <Page page={shown}>
            <Content view={shown.view} page={shown} messages={messagesFor(shown.language)} />
          </Page>
        </>
      )
    },
    generateStaticParams: (): RouteParams[] => paramsOrPlaceholder(route, [...exportedSite().pages.values()]),
  }
}

function shows<Route extends PageRoute>(route: Route, view: SitePage['view']): view is RouteViews[Route] {
  return view.kind === viewKinds[route]
}
