const { env } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process;

/** The seed of this run's random histories: `SEED=123` repeats a run; fast-check prints it with every failure. */
export const seedNow = (): number => Number(env['SEED'] ?? Date.now() % 2 ** 31);

/** How many histories to run, unless `RUNS` says otherwise. */
export const runsOr = (usual: number): number => Number(env['RUNS'] ?? usual);
