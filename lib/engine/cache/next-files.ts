const patterns = [
  /^(?:next|tailwind|postcss|babel)\.config\.\w+$/,
  /^tsconfig\.json$/,
  /^(?:instrumentation|instrumentation-client|middleware|proxy)\.\w+$/,
  /^\.?browserslist(?:rc)?$/,
  /^\.(?:env|babelrc|postcssrc)(?:\.|$)/,
]

/** @returns whether Next.js or its tools read a file of the checkout's own folder, or would if it were there. */
export function isNextFile(file: string): boolean {
  return patterns.some((pattern) => pattern.test(file))
}
