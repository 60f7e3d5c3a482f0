import { type Disclosure, disclose, type FactLine } from '@articulado/record';
import type { Json } from '@articulado/base';
import type { InstitutionNames } from '../accounts/institution-editions.js';
import type { PersonRow } from '../accounts/person.row.js';
import type { SignoffRow } from './signoff.row.js';
import { factLine } from '../record/fact-line.js';
import { wellFormedSalt, whoIs } from '../record/who.js';
import { sha256 } from '../sha256.js';

export function signoffFact(
  signoff: SignoffRow,
  versionNumber: number,
  person: PersonRow,
  organization: InstitutionNames,
): FactLine {
  const who = whoIs(person, signoff.salt);
  const evidence = evidenceOf(signoff);
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
    evidence: evidence?.commitment,
  };
  return factLine({ kind: 'signoff', id: signoff.id, body }, [who.disclosed, ...(evidence ? [evidence] : [])]);
}

/** What a passkey signed, laid open beside the fact: anybody can check the signature. Half of it is shown too: it is not what was sealed. */
function evidenceOf({ evidence, evidenceSalt }: SignoffRow): Disclosure | undefined {
  if ((evidence ?? evidenceSalt ?? null) === null) return undefined;
  return disclose((evidence ?? null) as unknown as Json, wellFormedSalt(evidenceSalt ?? ''), sha256);
}
