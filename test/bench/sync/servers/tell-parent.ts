/** What a server under test tells the generator over the channel between them. */
export interface Memory {
  /** MB, after a forced collection. */
  readonly rss: number;
  readonly heap: number;
}

/** Says that clients may come, and answers `memory`. */
export function tellParent(port: number): void {
  process.on('message', (asked) => {
    if (asked !== 'memory') return;
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 } satisfies Memory);
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port });
}
