import { quietCores, type Results, shown } from './results.js';

interface Table {
  readonly scenario: string;
  readonly title: string;
  /** What a row's size is called. */
  readonly size: string;
  readonly columns: readonly string[];
  /** Figures told as a multiple of the yardstick's too. */
  readonly beside?: { readonly server: string; readonly figure: string };
  /** Figures that are counted, not averaged. */
  readonly counted?: readonly string[];
}

const tables: readonly Table[] = [
  {
    scenario: 'S1',
    title: 'S1 · Everyone types into one draft, 200 updates under way',
    size: 'clients',
    columns: [
      'deliveries/s',
      'server CPU-s per 1M',
      'database CPU-s per 1M',
      'frames per delivery',
      'generator cores',
      'clients left behind',
    ],
    beside: { server: 'raw-ws', figure: 'deliveries/s' },
  },
  {
    scenario: 'S1-rate',
    title: 'S1 · At the pace of people: from sending to each client',
    size: 'clients',
    columns: ['p50 ms', 'p99 ms', 'server CPU-s per 1M', 'database CPU-s per 1M'],
    beside: { server: 'raw-ws', figure: 'p99 ms' },
  },
  {
    scenario: 'S2',
    title: 'S2 · A thousand drafts, each open for two',
    size: 'drafts',
    columns: ['RSS per document KB', 'heap per document KB', 'RSS left MB', 'heap left MB', 'CPU-s for 600 updates'],
    beside: { server: 'raw-ws', figure: 'RSS per document KB' },
  },
  {
    scenario: 'S3',
    title: 'S3 and T14 · A quarter of a million keystrokes',
    size: 'authors',
    columns: [
      'ingest updates/s',
      'ingest CPU-s per 1M',
      'ingest database CPU-s per 1M',
      'RSS after ingest MB',
      'cold open ms',
      'cold open CPU ms',
      'cold open bytes',
      'warm open ms',
      'text is whole',
      'rows',
      'bytes kept',
      'snapshot bytes',
      'snapshot ÷ v2',
      'WAL bytes per update byte',
    ],
    beside: { server: 'hocuspocus', figure: 'cold open ms' },
  },
  {
    scenario: 'S4',
    title: 'S4 · `kill -9` while five type 200 updates a second (sums of all runs)',
    size: 'writers',
    columns: [
      'kills',
      'seen',
      'seen and lost',
      'acknowledged',
      'acknowledged and lost',
      'acknowledgement p50 ms',
      'acknowledgement p99 ms',
      'p99 ms of a first second',
    ],
    counted: ['kills', 'seen', 'seen and lost', 'acknowledged', 'acknowledged and lost'],
  },
  {
    scenario: 'S5',
    title: 'S5 · Carets that move twice a second, shown to all',
    size: 'clients',
    columns: ['server CPU per s', 'p50 ms', 'p99 ms', 'frames/s', 'moves seen', 'generator cores'],
    beside: { server: 'raw-ws-batch', figure: 'server CPU per s' },
  },
  {
    scenario: 'S6',
    title: 'S6 · Five hundred come back at once to a draft of sixty pages',
    size: 'clients',
    columns: [
      'document KB',
      'cold ms',
      'cold CPU-s',
      'cold KB per client',
      'warm ms',
      'warm CPU-s',
      'warm KB per client',
      'peak RSS MB',
    ],
    beside: { server: 'hocuspocus', figure: 'cold ms' },
  },
  {
    scenario: 'S7',
    title: 'S7 · Ten of twenty stop reading while 38 MB is pasted',
    size: 'clients',
    columns: [
      'RSS growth MB',
      'healthy p50 ms',
      'healthy p99 ms',
      'keys seen',
      'stalled cut off',
      'MB held for one stalled',
    ],
    beside: { server: 'raw-ws', figure: 'RSS growth MB' },
  },
  {
    scenario: 'T12',
    title: 'T12 · The product, killed and started again',
    size: 'processes',
    columns: ['restart to synced ms', 'CPU-s of a start'],
  },
  {
    scenario: 'T15',
    title: 'T15 · Five hundred clients at one process and at two',
    size: 'processes',
    columns: [
      'deliveries/s',
      'server CPU-s per 1M',
      'database CPU-s per 1M',
      'p50 ms',
      'p99 ms',
      'server CPU-s per 1M at pace',
      'database CPU-s per 1M at pace',
      'seen at the killed one',
      'seen and lost',
    ],
  },
];

/** Every scenario that was measured, as Markdown tables of medians. */
export const tablesOf = (results: Results): string =>
  [...tables.map((table) => tableOf(results, table)), httpTable(results)].filter(Boolean).join('\n\n');

function tableOf(results: Results, table: Table): string {
  const { scenario, title, size, columns, beside, counted = [] } = table;
  const rows = results.sizes(scenario).flatMap((count) =>
    results.servers(scenario).flatMap((server) => {
      if (results.cells(scenario, count, server).length === 0) return [];
      const figures = columns.map((name) =>
        shown(
          counted.includes(name)
            ? results.sum(scenario, count, server, name)
            : results.figure(scenario, count, server, name),
        ),
      );
      const ratio = beside ? [shown(results.ratio(scenario, count, [server, beside.server], beside.figure))] : [];
      return [[String(count), server, ...figures, ...ratio, noise(results, scenario, count, server)]];
    }),
  );
  if (rows.length === 0) return '';
  const extra = beside ? [`${beside.figure} × ${beside.server}`] : [];
  return `### ${title}\n\n${markdown([[size, 'server', ...columns, ...extra, 'others'], ...rows])}`;
}

function httpTable(results: Results): string {
  const [cell] = results.all.filter(({ scenario }) => scenario === 'T13');
  if (!cell) return '';
  const names = Object.keys(cell.figures).flatMap((name) => (name.endsWith(' ÷ floor') ? [name.slice(0, -8)] : []));
  const of = (name: string) => shown(results.figure('T13', cell.size, cell.server, name));
  const rows = names.map((name) => [
    name,
    of(`${name} ÷ floor`),
    of(`${name} floor CPU ÷ ours`),
    of(`${name} CPU ms per 1k`),
    of(`${name} p99 ms`),
    noise(results, 'T13', cell.size, cell.server),
  ]);
  const heads = ['question', 'requests/s ÷ floor', 'CPU of the floor ÷ ours', 'CPU ms per 1,000', 'p99 ms', 'others'];
  return `### T13 · HTTP beside bare \`node:http\` with the same bytes\n\n${markdown([heads, ...rows])}`;
}

/** Cores used by others; an asterisk where that is too much to trust more than ratios. */
function noise(results: Results, scenario: string, size: number, server: string): string {
  const others = results.figure(scenario, size, server, 'others');
  return `${shown(others)}${(others ?? 0) > quietCores ? ' \\*' : ''}`;
}

export function markdown([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, place) => (place < 2 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
