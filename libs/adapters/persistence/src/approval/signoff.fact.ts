import type { FactLine } from '@articulado/record';
import type { InstitutionNames } from '../accounts/institution-editions.js';
import type { PersonRow } from '../accounts/person.row.js';
import type { SignoffRow } from './signoff.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function signoffFact(
  signoff: SignoffRow,
  versionNumber: number,
  person: PersonRow,
  organization: InstitutionNames,
): FactLine {
  const who = whoIs(person, signoff.salt);
  const { stage, decision, statement, sha256: hash, assurance, signedAt } = signoff;
  const { name, acronym, sector } = organization;
  const body = {
    versionNumber,
    stage,
    organization: { name, acronym, sector },
    person: who.commitment,
    decision,
    statement,
    sha256: hash,
    assurance,
    signedAt: signedAt.toISOString(),
  };
  return factLine({ kind: 'signoff', id: signoff.id, body }, [who.disclosed]);
}
