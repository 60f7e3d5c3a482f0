import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import type { Tone } from '../tone.js';
import { Bar } from './bar.js';

/** A kind of thing that is counted: support, objection… */
export interface BarSeries {
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

/** Bars drawn on the server, inside the very table that says their numbers: whoever can't see the bars loses nothing. */
export function BarChart({ caption, series, rows, labelHead }: Props) {
  const t = useT();
  const totalOf = (row: BarRow) => series.reduce((sum, { id }) => sum + (row.values[id] ?? 0), 0);
  const whole = Math.max(0, ...rows.map(totalOf));
  const hasLegend = series.length > 1;
  return (
    <div className="chart">
      {hasLegend && <Legend series={series} />}
      <table className="bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHead ?? t('chart.label')}</th>
            {hasLegend &&
              series.map((one) => (
                <th key={one.id} scope="col" className="hidden">
                  {one.name}
                </th>
              ))}
            <th scope="col">{t('chart.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.href ? <a href={row.href}>{row.label}</a> : row.label}
                <Bar whole={whole} parts={series.map(({ id, tone }) => ({ value: row.values[id] ?? 0, tone }))} />
              </th>
              {hasLegend &&
                series.map(({ id }) => (
                  <td key={id} className="hidden">
                    {row.values[id] ?? 0}
                  </td>
                ))}
              <td>{t.number(totalOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Legend({ series }: { readonly series: readonly BarSeries[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {series.map((one) => (
        <li key={one.id}>
          <svg className="bar" width="14" height="12">
            <rect className={`bar-part is-${one.tone ?? 'accent'}`} width="14" height="12" rx="2" />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}
