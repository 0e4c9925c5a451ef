/** Waits for Ctrl-C or a request to end, then cleans up. */
export async function untilStopped(close: () => void | Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await close()
}
