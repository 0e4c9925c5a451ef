/** How far something is; a mark says it to the eye, the word to everyone. */
export function Status({ status, name }: { status: string; name: string }) {
  return (
    <span className="status" data-status={status}>
      {name}
    </span>
  )
}
