import { connectTo, type Entities } from '@articulado/database';
import type { DataSource } from 'typeorm';
import * as rows from './tables.js';

/** The rows of every table. */
export const tables: Entities = Object.values(rows).filter((row) => typeof row === 'function');

/** A connection to PostgreSQL with every table and migration of the platform. @param url - see `connectTo` */
export const makeDataSource = (url: string, options: { maxConnections?: number } = {}): DataSource =>
  connectTo(url, tables, options);
