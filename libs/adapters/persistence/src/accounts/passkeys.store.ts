import { type EntityManager, In } from 'typeorm';
import { PasskeyRow } from '../tables.js';

/** Passkeys of people. What happens when one signs is in `PasskeyChallengesStore`, outside of the act. */
export class PasskeysStore {
  constructor(private readonly db: EntityManager) {}

  /** The oldest first. */
  of(personId: string): Promise<PasskeyRow[]> {
    return this.db.find(PasskeyRow, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Whether somebody has any. */
  isHeldBy(personId: string): Promise<boolean> {
    return this.db.existsBy(PasskeyRow, { personId });
  }

  /** Ids of those among some people who have any. */
  async holdersAmong(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await this.db.find(PasskeyRow, {
      select: { personId: true },
      where: { personId: In([...personIds]) },
    });
    return new Set(held.map(({ personId }) => personId));
  }

  oneOf(personId: string, id: string): Promise<PasskeyRow | null> {
    return this.db.findOneBy(PasskeyRow, { personId, id });
  }

  isKnown(credentialId: string): Promise<boolean> {
    return this.db.existsBy(PasskeyRow, { credentialId });
  }

  async add(passkey: PasskeyRow): Promise<PasskeyRow> {
    await this.db.insert(PasskeyRow, passkey);
    return passkey;
  }

  async rename(passkey: PasskeyRow, name: string): Promise<PasskeyRow> {
    await this.db.update(PasskeyRow, { id: passkey.id }, { name });
    return { ...passkey, name };
  }

  async removeAllOf(personId: string): Promise<void> {
    await this.db.delete(PasskeyRow, { personId });
  }

  async remove({ id }: PasskeyRow): Promise<void> {
    await this.db.delete(PasskeyRow, { id });
  }
}
