import { type FreshDatabase, freshDatabase as withEntities } from '@articulado/database/testing';
import { tables } from '../data-source.js';

export { databaseUrl, type FreshDatabase, makeTemplate, testServerUrl } from '@articulado/database/testing';

/** A migrated, empty database with every table, which belongs to one suite. */
export const freshDatabase = (): Promise<FreshDatabase> => withEntities(tables);
