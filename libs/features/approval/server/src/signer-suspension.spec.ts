import { randomUUID } from 'node:crypto';
import { Loaders, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { ApproverMeasuresStore, MembershipsStore, newSalt, type OrganizationRow } from '@articulado/persistence';
import { signerSuspension } from './signer-suspension.js';

describe('a signature', () => {
  let given: Given;
  let of: GivenProcess;
  let ministry: OrganizationRow;
  let [ana, hugo]: Viewer[] = [];
  beforeAll(async () => {
    given = await Given.platform();
    of = await given.process();
    ministry = await given.organization();
    [ana, hugo] = [await given.member(of, 'approver', ministry), await given.member(of, 'approver', ministry)];
  });
  afterAll(() => given.drop());

  const suspendedAt = ({ person }: Viewer, now = given.clock.at) => {
    const signed = { processId: of.process.id, personId: person!.id, organizationId: ministry.id };
    return signerSuspension(new Loaders(given.unitOfWork), signed, now);
  };

  it('P12: says since when its signer is suspended, the first of two times; not another one of the institution, nor once it is over', async () => {
    const stores = given.unitOfWork.read();
    const memberships = await stores.get(MembershipsStore).heldIn(of.process.id, stores.now);
    const membership = memberships.find(({ personId }) => personId === ana!.person!.id)!;
    const measures = stores.get(ApproverMeasuresStore);
    const measure = async (kind: 'suspension' | 'ending', side: 'institution' | 'coordination') => {
      given.wait(1_000);
      const taken = { takenBy: hugo!.person!.id, takenAt: given.clock.at, reason: 'Hay una denuncia.' };
      const standing = { liftedBy: null, liftedAt: null, salt: newSalt() };
      const id = { id: randomUUID(), processId: of.process.id, membershipId: membership.id };
      return measures.add({ ...id, kind, side, ...taken, ...standing });
    };
    await measure('ending', 'institution');
    expect(await suspendedAt(ana!)).toBeUndefined();
    const first = await measure('suspension', 'institution');
    const second = await measure('suspension', 'coordination');
    expect([await suspendedAt(ana!), await suspendedAt(hugo!)]).toEqual([first.takenAt, undefined]);
    await measures.lift(first, hugo!.person!.id, given.clock.at);
    expect(await suspendedAt(ana!)).toEqual(second.takenAt);
    await stores.get(MembershipsStore).end(membership, given.clock.at, 'Terminó.');
    expect(await suspendedAt(ana!)).toBeUndefined();
  });
});
