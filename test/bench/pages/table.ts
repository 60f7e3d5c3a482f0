import type { Measured } from './measure.js';

const whole = (value: number) => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));
const precise = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));

const columns: readonly (readonly [string, (measured: Measured) => string])[] = [
  ['page', ({ name }) => name],
  ['bytes', ({ bytes }) => whole(bytes)],
  ['bare pages/s', ({ bare }) => whole(bare.perSecond)],
  ['pages/s', ({ ours }) => whole(ours.perSecond)],
  ['÷ bare', ({ bare, ours }) => precise(ours.perSecond / bare.perSecond)],
  ['CPU of bare ÷ ours', ({ bare, ours }) => precise(bare.cpu / ours.cpu)],
  ['p50 / p95 ms', ({ ours }) => `${whole(ours.p50)} / ${whole(ours.p95)}`],
  ['bare p95 ms', ({ bare }) => whole(bare.p95)],
  ['304 ÷ bare', ({ bare, unchanged }) => precise(unchanged && unchanged.perSecond / bare.perSecond)],
  ['echo p95 / worst ms', ({ echo }) => `${whole(echo.at(0.95))} / ${whole(echo.at(1))}`],
  ['signed in, CPU ms', ({ signedInCpu }) => signedInCpu.toFixed(1)],
  ['others', ({ others }) => precise(others)],
];

/** A row for each page. */
export const tableOf = (measured: readonly Measured[]): string =>
  [
    columns.map(([head]) => head),
    columns.map((_, place) => (place === 0 ? '---' : '---:')),
    ...measured.map((one) => columns.map(([, cell]) => cell(one))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
