import { localDay, type TimeZone } from '@articulado/base';
import type { EntityManager } from 'typeorm';
import type { Clock } from './clock.js';

/** A class that reads and writes some tables through a connection; `stores` holds those it works with. */
export type StoreClass<Store> = new (db: EntityManager, stores: Stores) => Store;

/** The stores of one connection: inside a transaction, that transaction and no other. Each is made when it is first asked for. */
export class Stores {
  private readonly made = new Map<StoreClass<unknown>, unknown>();
  private moment: Date;

  constructor(
    private readonly db: EntityManager,
    private readonly clock: Clock,
  ) {
    this.moment = clock.now();
  }

  get<Store>(type: StoreClass<Store>): Store {
    if (!this.made.has(type)) this.made.set(type, new type(this.db, this));
    return this.made.get(type) as Store;
  }

  /** The moment of this reading or of this act: for an act that waited for a process's lock, the moment it got it. */
  get now(): Date {
    return this.moment;
  }

  /** The day of that moment in the time zone of the platform: `2026-05-04`. */
  get today(): string {
    return localDay(this.timeZone, this.moment);
  }

  /** Of the platform; a process may have another one. */
  get timeZone(): TimeZone {
    return this.clock.timeZone;
  }

  /** Reads the clock again: the act had to wait. */
  updateNow(): void {
    this.moment = this.clock.now();
  }
}
