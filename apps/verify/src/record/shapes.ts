import type { Json } from './json.js';

export type Members = { readonly [member: string]: Json };

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object that has no members but these. */
export const hasOnly = (value: unknown, names: readonly string[]): value is Members =>
  isMembers(value) && Object.keys(value).every((name) => names.includes(name));

/** A member that an object has of its own; what it inherits from its language is none. */
export const memberOf = (value: Members, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

export const isText = (value: unknown): value is string => typeof value === 'string';

/** 64 lowercase hex digits. */
export const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** A whole number from 1 on. */
export const isOrdinal = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

/** A UTC time to the millisecond, as ISO 8601 writes it, on a day that there was. */
export const isInstant = (value: unknown): value is string =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;
