const { env } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process;

/**
 * The seed of this run's random tests: `SEED=123` repeats a run; fast-check prints it with every failure. The long runs draw a new one
 * each time; the ordinary run takes one and the same, so that whether a change lands never depends on luck.
 */
export const seedNow = (): number => Number(env['SEED'] ?? (env['LONG'] ? Date.now() % 2 ** 31 : 20_261_123));

/** How many random inputs to try, unless `RUNS` says otherwise. @param long - how many in the long runs */
export const runsOr = (usual: number, long = usual): number => Number(env['RUNS'] ?? (env['LONG'] ? long : usual));
