interface FeedFactsProps {
  /** The address at which the feed stands. */
  url: string
  author: { name: string; url: string }
  /** The address of a picture of the author. */
  photo?: string
}

/** What programs ask of a feed of entries, and people see elsewhere on the page. */
export function FeedFacts({ url, author, photo }: FeedFactsProps) {
  const picture = photo === undefined ? null : <data className="u-photo" value={photo} />
  return (
    <>
      <data className="u-url" value={url} />
      {picture}
      <div className="p-author h-card" hidden>
        <data className="p-name" value={author.name} />
        <data className="u-url u-uid" value={author.url} />
        {picture}
      </div>
    </>
  )
}
