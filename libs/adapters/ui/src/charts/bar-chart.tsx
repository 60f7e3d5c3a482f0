import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import type { Tone } from '../tone.js';
import { Bar } from './bar.js';

/** A kind of thing that is counted: support, objection… */
interface BarSeries {
  readonly id: string;
  readonly name: string;
  readonly tone?: Tone;
}

export interface BarRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly href?: string;
  /** How many of each series. */
  readonly values: Readonly<Record<string, number>>;
}

interface Props {
  /** What is counted, said above the chart. */
  readonly caption: ReactNode;
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
  /** Heading of the labels: "Cláusula". */
  readonly labelHead?: ReactNode;
}

/** Bars drawn on the server, inside the very table that says their numbers: whoever can't see the bars, or their colours, loses nothing. */
export function BarChart({ caption, series, rows, labelHead }: Props) {
  const t = useT();
  const totalOf = (row: BarRow) => series.reduce((sum, { id }) => sum + (row.values[id] ?? 0), 0);
  const whole = Math.max(0, ...rows.map(totalOf));
  const shown = series.length > 1 ? series : [];
  return (
    <div className="chart">
      <table className="bars" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {labelHead ?? t('chart.label')}
            </th>
            {shown.map((one) => (
              <th key={one.id} scope="col" role="columnheader">
                <Swatch tone={one.tone} /> {one.name}
              </th>
            ))}
            <th scope="col" role="columnheader">
              {t('chart.total')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row">
              <th scope="row" role="rowheader">
                {row.href ? <a href={row.href}>{row.label}</a> : row.label}
                <Bar whole={whole} parts={series.map(({ id, tone }) => ({ value: row.values[id] ?? 0, tone }))} />
              </th>
              {shown.map((one) => (
                <td key={one.id} role="cell" data-label={one.name}>
                  {t.number(row.values[one.id] ?? 0)}
                </td>
              ))}
              <td role="cell" data-label={t('chart.total')}>
                {t.number(totalOf(row))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The colour of a series beside its name. */
function Swatch({ tone = 'accent' }: { readonly tone?: Tone | 'accent' }) {
  return (
    <svg className="swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect className={`bar-part is-${tone}`} width="12" height="12" rx="2" />
    </svg>
  );
}
