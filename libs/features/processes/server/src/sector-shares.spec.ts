import { OrganizationView } from '@articulado/api';
import type { Sector } from '@articulado/persistence';
import { sectorShares } from './sector-shares.js';

const organization = (id: string, sector: Sector) =>
  OrganizationView.of({ id, name: id, acronym: id, sector, edition: 1, nameKeys: [], createdAt: new Date(0) });

it('counts each person and each organisation once, sectors in their order, none that is empty', () => {
  const [ministry, ngo] = [organization('Ministerio', 'government'), organization('Asociación', 'civil-society')];
  const shares = sectorShares([
    { personId: 'ana', organization: ngo },
    { personId: 'eva', organization: ministry },
    { personId: 'eva', organization: ministry },
    { personId: 'leo', organization: ministry },
  ]);
  expect(shares).toEqual([
    { sector: 'government', people: 2, organizations: [ministry] },
    { sector: 'civil-society', people: 1, organizations: [ngo] },
  ]);
});
