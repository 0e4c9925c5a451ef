export const metadata = { alternates: { types: { 'application/rss+xml': '/feed.xml' } } }

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <a href="/">The archive</a>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}
