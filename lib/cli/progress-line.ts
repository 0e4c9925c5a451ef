/** Shows how far a command is, on one line that is written over. */
export interface ProgressLine {
  show: (stage: string, done: number, total: number) => void
  clear: () => void
}

/** Writes to a terminal; anywhere else, CI included, it keeps silent. */
export function progressLine(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): ProgressLine {
  if (!stream.isTTY || env.CI) return { show: () => {}, clear: () => {} }
  return {
    show: (stage, done, total) => {
      if (total > 0) stream.write(`\r\u001b[K${stage} ${done}/${total}`)
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}
