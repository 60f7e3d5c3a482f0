import type { OrganizationView } from '@articulado/api';
import { sectors } from '@articulado/persistence';
import type { SectorShareView } from './processes.view.js';

/** Somebody who takes part, and for whom. */
interface ActingFor {
  readonly personId: string;
  readonly organization: OrganizationView;
}

/** Counts who takes part by sector: each person once, each organisation once. Sectors with nobody are left out. */
export function sectorShares(acting: readonly ActingFor[]): SectorShareView[] {
  return sectors
    .map((sector) => {
      const here = acting.filter(({ organization }) => organization.sector === sector);
      const organizations = [...new Map(here.map(({ organization }) => [organization.id, organization])).values()];
      return { sector, people: new Set(here.map(({ personId }) => personId)).size, organizations };
    })
    .filter(({ people }) => people > 0);
}
