import { type Results, shown } from './results.js';

interface Reached {
  /** As told. */
  readonly told: string;
  /** Whether it holds; `undefined` when it was not measured. */
  readonly holds: boolean | undefined;
}

interface Target {
  readonly id: string;
  readonly what: string;
  readonly target: string;
  readonly reached: (results: Results) => Reached;
}

type Check = readonly [name: string, value: number | undefined, holds: (value: number) => boolean, as?: string];

const ours = 'articulado';
const product = 'product';
const best = 'hocuspocus';

/** Several figures that must all hold. */
function all(...checks: readonly Check[]): Reached {
  const told = checks.map(([name, value, , as]) => `${name} ${as ?? shown(value)}`.trim()).join(', ');
  const known = checks.every(([, value]) => value !== undefined);
  return { told, holds: known ? checks.every(([, value, holds]) => holds(value as number)) : undefined };
}

const atMost = (limit: number) => (value: number) => value <= limit;
const atLeast = (limit: number) => (value: number) => value >= limit;

/**
 * A figure in seconds, of time or CPU, which differ from machine to machine: held against a peer's of the same run, as the target stood to that peer's where
 * both were set.
 */
function beside(
  name: string,
  own: number | undefined,
  peer: readonly [string, number | undefined],
  limit: number,
): Check {
  const [whose, value] = peer;
  const share = own === undefined || value === undefined || value <= 0 ? undefined : own / value;
  return [name, share, atMost(limit), `${shown(own)} (${whose} × ${shown(share)})`];
}

const t1 = (r: Results): Reached => {
  const goals = [
    [10, 3],
    [50, 12],
    [200, 25],
    [500, 40],
  ] as const;
  return all(
    ...goals.map(
      ([c, goal]): Check => [`C=${c}: raw ×`, r.ratio('S1', c, [ours, 'raw-ws'], 'deliveries/s'), atLeast(goal)],
    ),
    ...goals.map(([c]): Check => [`C=${c}: Hocuspocus ×`, r.ratio('S1', c, [ours, best], 'deliveries/s'), atLeast(1)]),
  );
};

const t2 = (r: Results): Reached => {
  const cpu = (size: number, server: string, whose = 'server') => r.figure('S1', size, server, `${whose} CPU-s per 1M`);
  const raw = (size: number) => ['raw', cpu(size, 'raw-ws')] as const;
  return all(
    beside('C=50', cpu(50, ours), raw(50), 0.3 / 5.12),
    beside('C=500', cpu(500, ours), raw(500), 0.14 / 5.3),
    beside('database', cpu(50, ours, 'database'), raw(50), 0.05 / 5.12),
  );
};

const t3 = (r: Results): Reached => {
  const more = (server: string, name: string) => {
    const [own, raw] = [server, 'raw-ws'].map((each) => r.figure('S1-rate', 50, each, name));
    return own === undefined || raw === undefined ? undefined : own - raw;
  };
  const besideInsert = (name: string, figure: string, limit: number) =>
    beside(name, more(ours, figure), ['INSERT', more('raw-ws-insert', figure)], limit);
  return all(besideInsert('C=50 p50: raw +', 'p50 ms', 1 / 0.8), besideInsert('p99: raw +', 'p99 ms', 3 / 1.4), [
    'C=500 p99: raw ×',
    r.ratio('S1-rate', 500, [ours, 'raw-ws'], 'p99 ms'),
    atMost(2),
  ]);
};

const t9 = (r: Results): Reached => {
  const cpu = (size: number, server: string) => r.figure('S5', size, server, 'server CPU per s');
  return all(
    beside('200:', cpu(200, ours), ['raw', cpu(200, 'raw-ws')], 0.08 / 0.47),
    ['ms', r.figure('S5', 200, ours, 'p99 ms'), atMost(120)],
    ['500:', cpu(500, ours), atMost(0.3)],
  );
};

const t10 = (r: Results): Reached => {
  const at = (server: string, name: string) => r.figure('S6', 500, server, name);
  return all(
    beside('CPU cold', at(ours, 'cold CPU-s'), ['Hocuspocus', at(best, 'cold CPU-s')], 0.15 / 1.54),
    beside('CPU warm', at(ours, 'warm CPU-s'), ['Hocuspocus', at(best, 'warm CPU-s')], 0.12 / 0.25),
    beside('ms cold', at(ours, 'cold ms'), ['Hocuspocus', at(best, 'cold ms')], 0.25),
    beside('ms warm', at(ours, 'warm ms'), ['Hocuspocus', at(best, 'warm ms')], 2 / 3),
    ['KB', at(ours, 'warm KB per client'), atMost(10)],
  );
};

const t15 = (r: Results): Reached => {
  const at = (nodes: number, name: string) => r.figure('T15', nodes, ours, name);
  const cpu = (nodes: number, when = '') => {
    const [server, database] = ['server', 'database'].map((whose) => at(nodes, `${whose} CPU-s per 1M${when}`));
    return server === undefined || database === undefined ? undefined : server + database;
  };
  const [one, two, p99One, p99Two] = [cpu(1), cpu(2), at(1, 'p99 ms'), at(2, 'p99 ms')];
  const [onePaced, twoPaced] = [cpu(1, ' at pace'), cpu(2, ' at pace')];
  return all(
    ['CPU saturated ×', one && two && two / one, atMost(1.5)],
    ['at pace ×', onePaced && twoPaced && twoPaced / onePaced, atMost(1.5)],
    ['p99 +', p99One === undefined || p99Two === undefined ? undefined : p99Two - p99One, atMost(5)],
    ['lost', at(2, 'seen and lost'), atMost(0)],
  );
};

const targets: readonly Target[] = [
  {
    id: 'T1',
    what: 'S1, deliveries/s beside raw-ws and Hocuspocus',
    target: '≥ 3 / 12 / 25 / 40 × raw; ≥ 1 × Hocuspocus at every C',
    reached: t1,
  },
  {
    id: 'T2',
    what: 'S1, CPU-s per million deliveries',
    target: 'C=50 ≤ 0.3 (raw × 0.059), C=500 ≤ 0.14 (raw × 0.026), database ≤ 0.05 (raw × 0.0098)',
    reached: t2,
  },
  {
    id: 'T3',
    what: 'S1 at pace, ms',
    target: 'C=50 ≤ raw + 1 (p50), + 3 (p99) where an INSERT each costs 0.8, 1.4; C=500 p99 ≤ 2 × raw',
    reached: t3,
  },
  {
    id: 'T4',
    what: 'S4, lost',
    target: '0 of ≥ 10,000 seen in ≥ 20 kills; 0 of what was acknowledged',
    reached: (r) =>
      all(
        ['kills', r.sum('S4', 5, ours, 'kills'), atLeast(20)],
        ['seen', r.sum('S4', 5, ours, 'seen'), atLeast(10_000)],
        ['lost', r.sum('S4', 5, ours, 'seen and lost'), atMost(0)],
        ['acknowledged and lost', r.sum('S4', 5, ours, 'acknowledged and lost'), atMost(0)],
      ),
  },
  {
    id: 'T5',
    what: 'S4, acknowledgement that it is stored, p99',
    target: '≤ 10 ms',
    reached: (r) => all(['', r.figure('S4', 5, ours, 'acknowledgement p99 ms'), atMost(10)]),
  },
  {
    id: 'T6',
    what: 'S3, cold open after a restart',
    target: '≤ 1/3 of Hocuspocus (60 ms where it has 178); snapshot to fetch ≤ 0.69 × v2 (110 KB where B4 has 160)',
    reached: (r) =>
      all(
        ['Hocuspocus ×', r.ratio('S3', 1, [ours, best], 'cold open ms'), atMost(1 / 3)],
        ['snapshot ÷ v2', r.figure('S3', 1, ours, 'snapshot ÷ v2'), atMost(0.69)],
      ),
  },
  {
    id: 'T7',
    what: 'S3, warm open; ingest beside Hocuspocus',
    target: '≤ 5 ms (Hocuspocus × 0.054); ≥ 3 × (60k where it has 20k)',
    reached: (r) =>
      all(
        beside(
          'ms',
          r.figure('S3', 1, ours, 'warm open ms'),
          ['Hocuspocus', r.figure('S3', 1, best, 'warm open ms')],
          5 / 93,
        ),
        ['Hocuspocus ×', r.ratio('S3', 1, [ours, best], 'ingest updates/s'), atLeast(3)],
      ),
  },
  {
    id: 'T8',
    what: 'S2, RSS of an open idle draft; heap when all are closed',
    target: '≤ 35 KB; ≤ + 2 MB',
    reached: (r) =>
      all(
        ['KB', r.figure('S2', 1_000, ours, 'RSS per document KB'), atMost(35)],
        ['MB', r.figure('S2', 1_000, ours, 'heap left MB'), atMost(2)],
      ),
  },
  {
    id: 'T9',
    what: 'S5, CPU per second; p99',
    target: '200: ≤ 0.08 (raw × 0.17), ≤ 120 ms; 500: ≤ 0.3',
    reached: t9,
  },
  {
    id: 'T10',
    what: 'S6, CPU cold and warm; beside Hocuspocus; bytes when warm',
    target: '≤ 0.15 / ≤ 0.12 s CPU (Hocuspocus × 0.097 / 0.48); ≤ 1/4, ≤ 2/3 of its time; ≤ 10 KB',
    reached: t10,
  },
  {
    id: 'T11',
    what: 'S7, RSS growth; healthy p99; stalled readers',
    target: '≤ 60 MB; ≤ 15 ms; all 10 cut off',
    reached: (r) =>
      all(
        ['MB', r.figure('S7', 20, ours, 'RSS growth MB'), atMost(60)],
        ['ms', r.figure('S7', 20, ours, 'healthy p99 ms'), atMost(15)],
        ['cut off', r.figure('S7', 20, ours, 'stalled cut off'), atLeast(10)],
      ),
  },
  {
    id: 'T12',
    what: 'kill -9 and start, to the first synced client',
    target: '≤ 1.5 s',
    reached: (r) => all(['ms', r.figure('T12', 1, product, 'restart to synced ms'), atMost(1_500)]),
  },
  {
    id: 'T13',
    what: 'HTTP ÷ floor',
    target: 'no DB: REST ≥ 0.6, GraphQL ≥ 0.3; DB: REST ≥ 0.12, GraphQL with session ≥ 0.08; 304 ≥ 0.5',
    reached: (r) => {
      const of = (name: string) => r.figure('T13', 50, product, `${name} ÷ floor`);
      return all(
        ['REST', of('REST, no DB'), atLeast(0.6)],
        ['GraphQL', of('GraphQL, no DB'), atLeast(0.3)],
        ['REST+DB', of('REST, DB'), atLeast(0.12)],
        ['GraphQL+DB', of('GraphQL, session and DB'), atLeast(0.08)],
        ['304', of('304'), atLeast(0.5)],
      );
    },
  },
  {
    id: 'T14',
    what: 'rows when idle; snapshot ÷ v2; WAL bytes per byte of updates',
    target: '≤ 2 rows; ≤ 1.05; ≤ 3',
    reached: (r) =>
      all(
        ['rows', r.figure('S3', 1, ours, 'rows'), atMost(2)],
        ['snapshot', r.figure('S3', 1, ours, 'snapshot ÷ v2'), atMost(1.05)],
        ['WAL', r.figure('S3', 1, ours, 'WAL bytes per update byte'), atMost(3)],
      ),
  },
  {
    id: 'T15',
    what: 'two processes: CPU with the database beside one, p99, lost when one is killed',
    target: '≤ 1.5 ×; + ≤ 5 ms; 0',
    reached: t15,
  },
];

/** Each target with what was reached. */
export const verdicts = (results: Results): string[][] => [
  ['', 'what', 'target', 'reached', 'verdict'],
  ...targets.map(({ id, what, target, reached }) => {
    const { told, holds } = reached(results);
    return [id, what, target, told, verdict(holds, results.isDisturbed)];
  }),
];

function verdict(holds: boolean | undefined, isDisturbed: boolean): string {
  if (holds === undefined) return 'not measured';
  if (holds) return 'reached';
  return isDisturbed ? 'missed, disturbed' : '**missed**';
}
