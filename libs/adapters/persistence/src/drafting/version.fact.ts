import type { FactLine } from '@articulado/record';
import type { PersonRow } from '../accounts/person.row.js';
import type { VersionHeading } from './versions.store.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function versionFact(version: VersionHeading, author: PersonRow): FactLine {
  const who = whoIs(author, version.salt);
  const { number, note, sha256: hash, draftSequence, frozenAt } = version;
  const body = { number, note, sha256: hash, draftSequence, frozenAt: frozenAt.toISOString(), author: who.commitment };
  return factLine({ kind: 'version', id: String(number), body }, [who.disclosed]);
}
