/** A time at a size of the site. */
export interface TimeAtSize {
  posts: number
  /** Seconds; undefined where the stage did not run at that size. */
  seconds: number | undefined
}

/** How a time grows with the site. */
export interface Growth {
  /** Milliseconds a post, at each size. */
  perPost: (number | undefined)[]
  /**
   * Milliseconds for each post that a size has more than the size before it. A fixed cost at the start is not in it, so
   * what is linear stays the same from step to step, and what is quadratic grows with the size.
   */
  perFurtherPost: (number | undefined)[]
}

/** @param times smallest size first. */
export function growth(times: readonly TimeAtSize[]): Growth {
  return {
    perPost: times.map(({ posts, seconds }) =>
      seconds === undefined ? undefined : (seconds * 1000) / posts,
    ),
    perFurtherPost: times.slice(1).map(({ posts, seconds }, place) => {
      const before = times[place]
      if (seconds === undefined || before?.seconds === undefined) return undefined
      return ((seconds - before.seconds) * 1000) / (posts - before.posts)
    }),
  }
}

/** @returns ours ÷ theirs; undefined where either was not measured or theirs is 0. */
export function ratio(ours: number | undefined, theirs: number | undefined): number | undefined {
  return ours === undefined || theirs === undefined || theirs === 0 ? undefined : ours / theirs
}
