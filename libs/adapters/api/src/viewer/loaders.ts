import {
  type Stores,
  type OrganizationRow,
  type PersonRow,
  type ProcessRow,
  type UnitOfWork,
  type VersionHeading,
  PeopleStore,
  VersionsStore,
  OrganizationsStore,
  ProcessesStore,
} from '@articulado/persistence';
import DataLoader from 'dataloader';

/** Gathers the queries of one request, so that a list of a hundred asks the database once and not a hundred times. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  readonly person = this.byId<PersonRow>('person', (stores, ids) => stores.get(PeopleStore).byIds(ids));
  readonly organization = this.byId<OrganizationRow>('organization', (stores, ids) =>
    stores.get(OrganizationsStore).byIds(ids),
  );
  readonly process = this.byId<ProcessRow>('process', (stores, ids) => stores.get(ProcessesStore).byIds(ids));
  /** Headings of the versions of a process. */
  readonly versionsOf = this.groupedBy<VersionHeading>('versionsOf', 'processId', (stores, ids) =>
    stores.get(VersionsStore).headings(ids),
  );

  /**
   * A loader that a feature defines: one answer for each key, in one query.
   * @param name - unique on the platform
   */
  load<Value>(
    name: string,
    key: string,
    fetch: (stores: Stores, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
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
    fetch: (stores: Stores, ids: readonly string[]) => Promise<Row[]>,
  ) {
    return (id: string) =>
      this.load(name, id, async (stores, ids) => new Map((await fetch(stores, ids)).map((row) => [row.id, row])));
  }

  private groupedBy<Row>(
    name: string,
    key: keyof Row,
    fetch: (stores: Stores, ids: readonly string[]) => Promise<Row[]>,
  ) {
    return async (id: string) =>
      (await this.load(name, id, async (stores, ids) =>
        Map.groupBy(await fetch(stores, ids), (row) => String(row[key])),
      )) ?? [];
  }
}
