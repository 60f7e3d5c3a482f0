import { type UnchainedEntry, RecordStore } from './record.store.js';
import {
  type OfficialAct,
  type EntryDetails,
  type EntryType,
  type FactLine,
  type FactSeal,
  type Subject,
  sealFact,
} from '@articulado/record';
import type { Stores } from '../unit-of-work/stores.js';
import type { OrganizationRow, PersonRow, ProcessRow } from '../tables.js';
import { sha256 } from '../sha256.js';
import { whoActed } from './who.js';

/** Who performs an official act, and as what. A contribution may be anonymous. */
export interface Acting {
  readonly role: string;
  readonly person?: Pick<PersonRow, 'id' | 'name'>;
  readonly organization?: Pick<OrganizationRow, 'name'>;
  /** Whether the name may be shown beside the entry; without it only the commitment stands. */
  readonly nameIsPublic?: boolean;
}

interface RecordedAct<Type extends EntryType> {
  readonly type: Type;
  readonly acting: Acting;
  readonly details: EntryDetails[Type];
  /** What the act made or changed, as it stands after it; the first is its subject unless `subject` says otherwise. */
  readonly facts: readonly [FactLine, ...FactLine[]];
  readonly subject?: Subject;
}

/** R1: writes an official act into the public record. Call it in the act's transaction, holding the process's lock. */
export const recordAct = <Type extends EntryType>(
  stores: Stores,
  process: ProcessRow,
  act: RecordedAct<Type>,
): Promise<void> => recordActs(stores, process, [act]);

/** R1: writes official acts of one transaction into the public record, an entry each, in their order. */
export async function recordActs<Type extends EntryType>(
  stores: Stores,
  process: ProcessRow,
  acts: readonly RecordedAct<Type>[],
): Promise<void> {
  await stores.get(RecordStore).append(
    process.id,
    acts.map((act) => unchainedEntryOf(stores, process, act)),
  );
}

function unchainedEntryOf<Type extends EntryType>(
  stores: Stores,
  process: ProcessRow,
  act: RecordedAct<Type>,
): UnchainedEntry {
  const { person, organization, role, nameIsPublic = true } = act.acting;
  const who = person && whoActed(person);
  const [first] = act.facts;
  const entry = {
    process: process.slug,
    type: act.type,
    at: stores.now.toISOString(),
    actor: { role, organization: organization?.name, person: who?.commitment },
    subject: act.subject ?? { kind: first.kind, id: first.id },
    details: act.details,
    facts: act.facts.map((fact) => sealFact(fact, sha256)) as unknown as readonly [FactSeal, ...FactSeal[]],
  } as unknown as OfficialAct; // one shape per type: TypeScript can't follow the type parameter into the union
  return { entry, disclosed: who && nameIsPublic ? [who.disclosed] : [] };
}
