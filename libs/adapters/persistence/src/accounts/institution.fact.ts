import type { FactLine } from '@articulado/record';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';
import type { PersonRow, SupersededInstitutionRow } from '../tables.js';
import type { InstitutionNames } from './institution-editions.js';

/** That an institution is called otherwise, as it was sealed by then. @param by - what took the place of the earlier names */
export function institutionFact(
  earlier: SupersededInstitutionRow,
  by: InstitutionNames,
  correctedBy: PersonRow,
): FactLine {
  const who = whoIs(correctedBy, earlier.salt);
  const body = {
    name: by.name,
    acronym: by.acronym,
    sector: by.sector,
    earlier: { name: earlier.name, acronym: earlier.acronym, sector: earlier.sector },
    reason: earlier.reason,
    correctedAt: earlier.correctedAt.toISOString(),
    correctedBy: who.commitment,
  };
  return factLine({ kind: 'institution', id: `${earlier.organizationId}.${earlier.edition}`, body }, [who.disclosed]);
}
