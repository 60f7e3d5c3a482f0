import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What somebody said about the policy, as `contributions.es.json` holds it. */
export interface DemoContribution {
  /** `-12 08:41` (see `DemoClock.moment`). */
  readonly at: string;
  /** See `findClause`. */
  readonly clause: string;
  readonly kind: string;
  readonly body: string;
  readonly quote?: string;
  readonly proposedText?: string;
  /** Somebody of the cast, signed in, under their own name. */
  readonly as?: string;
  readonly author?: string;
  readonly organization?: string;
  readonly answer?: DemoAnswer;
}

export interface DemoAnswer {
  readonly at: string;
  /** Somebody of the cast. */
  readonly by: string;
  readonly disposition: string;
  readonly reason: string;
  readonly changedClause?: string;
}

const folder = path.resolve(import.meta.dirname, '../../demo');
const read = (name: string): Buffer => readFileSync(path.join(folder, name));

export const readPolicy = (): Buffer => read('politica-datos-abiertos.es.md');
export const readRegulation = (): Buffer => read('reglamento-participacion-en-linea.es.md');
export const readContributions = (): DemoContribution[] =>
  JSON.parse(read('contributions.es.json').toString()) as DemoContribution[];
