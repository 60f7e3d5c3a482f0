import type { FactLine } from '@articulado/record';
import type { PersonRow } from '../accounts/person.row.js';
import { factLine } from '../record/fact-line.js';
import { wellFormedSalt, whoIs } from '../record/who.js';
import { sha256 } from '../sha256.js';
import type { ApproverMeasureRow } from './approver-measure.row.js';

/** The people in a measure. */
interface MeasurePeople {
  readonly takenBy: PersonRow;
  readonly liftedBy?: PersonRow;
}

export function approverMeasureFact(measure: ApproverMeasureRow, { takenBy, liftedBy }: MeasurePeople): FactLine {
  const salt = wellFormedSalt(measure.salt);
  const by = whoIs(takenBy, salt);
  const lifted = liftedBy && whoIs(liftedBy, sha256(`lifted ${salt}`));
  const body = {
    membership: measure.membershipId,
    kind: measure.kind,
    side: measure.side,
    takenBy: by.commitment,
    takenAt: measure.takenAt.toISOString(),
    reason: measure.reason,
    liftedBy: lifted?.commitment,
    liftedAt: measure.liftedAt?.toISOString(),
  };
  return factLine({ kind: 'measure', id: measure.id, body }, [by.disclosed, ...(lifted ? [lifted.disclosed] : [])]);
}
