export function List({ posts }) {
  return (
    <ul>
      {posts.map(({ slug, title, date }) => (
        <li key={slug}>
          <time dateTime={date}>{date}</time> <a href={`/posts/${slug}/`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
