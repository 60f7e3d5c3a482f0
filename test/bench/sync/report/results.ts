import type { CellSpec, Figures } from '../cell.js';
import { median } from '../latencies.js';

/** One cell's outcome in one of the runs. */
export interface Result extends CellSpec {
  readonly run: number;
  /** The commit it was measured on. */
  readonly commit: string;
  readonly figures: Figures;
}

/** Cores that others may use while a cell is measured; above it, it is marked. */
export const quietCores = 0.3;

/** All runs' outcomes, and their medians by cell. */
export class Results {
  constructor(readonly all: readonly Result[]) {}

  /** Median over the runs; `undefined` where nothing was measured. */
  figure(scenario: string, size: number, server: string, name: string): number | undefined {
    const values = this.cells(scenario, size, server)
      .map(({ figures }) => figures[name])
      .filter((value) => value !== undefined && value !== null && !Number.isNaN(value)) as number[];
    return values.length > 0 ? median(values) : undefined;
  }

  /** How many times more (or less) one server has of something than another. */
  ratio(scenario: string, size: number, [server, other]: readonly [string, string], name: string): number | undefined {
    const [one, two] = [this.figure(scenario, size, server, name), this.figure(scenario, size, other, name)];
    return one === undefined || !two ? undefined : one / two;
  }

  /** Sum over the runs, for what is counted. */
  sum(scenario: string, size: number, server: string, name: string): number | undefined {
    const cells = this.cells(scenario, size, server);
    return cells.length > 0 ? cells.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0) : undefined;
  }

  cells(scenario: string, size: number, server: string): Result[] {
    return this.all.filter((r) => r.scenario === scenario && r.size === size && r.server === server);
  }

  sizes(scenario: string): number[] {
    return [...new Set(this.of(scenario).map(({ size }) => size))].toSorted((a, b) => a - b);
  }

  servers(scenario: string): string[] {
    return [...new Set(this.of(scenario).map(({ server }) => server))];
  }

  /** Measurements in which others used more than `quietCores`. */
  get noisy(): readonly Result[] {
    return this.all.filter(({ figures }) => (figures['others'] ?? 0) > quietCores);
  }

  /** Whether so many were noisy that times say little. */
  get isDisturbed(): boolean {
    return this.noisy.length > this.all.length / 5;
  }

  private of(scenario: string): Result[] {
    return this.all.filter((result) => result.scenario === scenario);
  }
}

/** Short, and never more exact than what was measured. */
export function shown(value: number | undefined): string {
  if (value === undefined) return '–';
  const size = Math.abs(value);
  if (size >= 999_500) return `${Number((value / 1e6).toPrecision(3))} M`;
  if (size >= 10_000) return `${Math.round(value / 1_000)}k`;
  return String(size >= 100 ? Math.round(value) : Number(value.toPrecision(2)));
}
