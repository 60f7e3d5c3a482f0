import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, Not, Or } from 'typeorm';
import { RepresentativeRow } from '../tables.js';

/** P20: whether the last day of an appointment is past. @param day - today: `2026-05-04` */
export const isTermOver = ({ endsOn }: RepresentativeRow, day: string): boolean => endsOn !== null && endsOn < day;

/**
 * P19: whether a representative is in office on a day: accepted, not ended, and within their days. Also who is suspended and may not
 * speak: until they are ended, in public, nobody but the institution itself names another.
 */
export const isInOffice = (row: RepresentativeRow, day: string): boolean =>
  row.acceptedAt !== null && row.endedAt === null && row.startsOn <= day && !isTermOver(row, day);

/** Who speaks for which institution. Days are those of the platform's clocks: `2026-05-04`. */
export class RepresentativesStore {
  constructor(private readonly db: EntityManager) {}

  byId(id: string): Promise<RepresentativeRow | null> {
    return this.db.findOneBy(RepresentativeRow, { id });
  }

  /** All of some institutions, those who ended or declined too, the earliest first. */
  allOf(organizationIds: readonly string[]): Promise<RepresentativeRow[]> {
    return this.db.find(RepresentativeRow, {
      where: { organizationId: In([...organizationIds]) },
      order: { appointedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those who speak for an institution on a day, of one person. */
  currentOf(personId: string, day: string): Promise<RepresentativeRow[]> {
    return this.db.find(RepresentativeRow, {
      where: { personId, ...speakingOn(day) },
      order: { acceptedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Appointments that wait for the answer of one person, the earliest first. */
  waitingFor(personId: string, at: Date): Promise<RepresentativeRow[]> {
    return this.db.find(RepresentativeRow, {
      where: { personId, ...unanswered, expiresAt: MoreThan(at) },
      order: { appointedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those of an institution that somebody accepted and nobody ended, whenever their days are; the first to accept first. */
  acceptedOf(organizationId: string): Promise<RepresentativeRow[]> {
    return this.db.find(RepresentativeRow, {
      where: { organizationId, acceptedAt: Not(IsNull()), endedAt: IsNull() },
      order: { acceptedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Whether somebody speaks for one of some institutions on a day; which. */
  async represented(personId: string, organizationIds: readonly string[], day: string): Promise<string | undefined> {
    const [found] = await this.db.findBy(RepresentativeRow, {
      personId,
      organizationId: In([...organizationIds]),
      ...speakingOn(day),
    });
    return found?.organizationId;
  }

  async add(representative: RepresentativeRow): Promise<RepresentativeRow> {
    await this.db.insert(RepresentativeRow, representative);
    return representative;
  }

  /** The first answer counts: whoever comes second finds it given. @returns nothing where it was no longer waiting */
  async answer(
    row: RepresentativeRow,
    answer: 'acceptedAt' | 'declinedAt',
    at: Date,
  ): Promise<RepresentativeRow | null> {
    const { affected } = await this.db.update(RepresentativeRow, waiting(row), { [answer]: at });
    return affected === 1 ? { ...row, [answer]: at } : null;
  }

  /** Another takes its place. @returns nothing where it was no longer waiting: an answer that came first counts */
  async replace(row: RepresentativeRow, replacedAt: Date): Promise<RepresentativeRow | null> {
    const { affected } = await this.db.update(RepresentativeRow, waiting(row), { replacedAt });
    return affected === 1 ? { ...row, replacedAt } : null;
  }

  async end(row: RepresentativeRow, endedAt: Date, endReason: string): Promise<RepresentativeRow | null> {
    const { affected } = await this.db.update(
      RepresentativeRow,
      { id: row.id, endedAt: IsNull(), replacedAt: IsNull() },
      { endedAt, endReason },
    );
    return affected === 1 ? { ...row, endedAt, endReason } : null;
  }

  /** @returns nothing where they are suspended already, or do not speak for it */
  async suspend(row: RepresentativeRow, suspension: Suspension): Promise<RepresentativeRow | null> {
    const speaking = { id: row.id, acceptedAt: Not(IsNull()), endedAt: IsNull(), suspendedAt: IsNull() };
    const { affected } = await this.db.update(RepresentativeRow, speaking, suspension);
    return affected === 1 ? { ...row, ...suspension } : null;
  }

  async reinstate(row: RepresentativeRow): Promise<RepresentativeRow> {
    const none = { suspendedAt: null, suspendedBy: null, suspendedAs: null, suspendReason: null };
    await this.db.update(RepresentativeRow, { id: row.id }, none);
    return { ...row, ...none };
  }
}

/** P20: accepted, neither ended nor suspended, and within its days. */
const speakingOn = (day: string) => ({
  acceptedAt: Not(IsNull()),
  endedAt: IsNull(),
  suspendedAt: IsNull(),
  startsOn: LessThanOrEqual(day),
  endsOn: Or(IsNull(), MoreThanOrEqual(day)),
});

/** Answered by nobody, in time or not, neither ended nor replaced. */
const unanswered = { acceptedAt: IsNull(), declinedAt: IsNull(), endedAt: IsNull(), replacedAt: IsNull() };
const waiting = ({ id }: RepresentativeRow) => ({ id, ...unanswered });

type Suspension = Pick<RepresentativeRow, 'suspendedAt' | 'suspendedBy' | 'suspendedAs' | 'suspendReason'>;
