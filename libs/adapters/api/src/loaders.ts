import {
  type House,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  type UnitOfWork,
  type VersionHeading,
} from '@articulado/persistence';
import DataLoader from 'dataloader';

/** Gathers the questions of one request, so that a list of a hundred asks the database once and not a hundred times. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  readonly person = this.byId<PersonRow>('person', (house, ids) => house.people.byIds(ids));
  readonly organization = this.byId<OrganizationRow>('organization', (house, ids) => house.organizations.byIds(ids));
  readonly process = this.byId<ProcessRow>('process', (house, ids) => house.processes.byIds(ids));
  /** Headings of the versions of a process. */
  readonly versionsOf = this.groupedBy<VersionHeading>('versionsOf', 'processId', (house, ids) =>
    house.versions.headings(ids),
  );

  /**
   * A loader that a feature defines: one answer for each key, in one query.
   * @param name - unique in the house
   */
  load<Value>(
    name: string,
    key: string,
    fetch: (house: House, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    const loader =
      this.made.get(name) ??
      new DataLoader<string, unknown>(async (keys) => {
        const found = await fetch(this.unitOfWork.read(), keys);
        return keys.map((one) => found.get(one));
      });
    this.made.set(name, loader);
    return loader.load(key) as Promise<Value | undefined>;
  }

  private byId<Row extends { id: string }>(
    name: string,
    fetch: (house: House, ids: readonly string[]) => Promise<Row[]>,
  ) {
    return (id: string) =>
      this.load(name, id, async (house, ids) => new Map((await fetch(house, ids)).map((row) => [row.id, row])));
  }

  private groupedBy<Row>(
    name: string,
    key: keyof Row,
    fetch: (house: House, ids: readonly string[]) => Promise<Row[]>,
  ) {
    return async (id: string) =>
      (await this.load(name, id, async (house, ids) =>
        Map.groupBy(await fetch(house, ids), (row) => String(row[key])),
      )) ?? [];
  }
}
