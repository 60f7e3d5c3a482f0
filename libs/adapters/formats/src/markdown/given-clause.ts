import { isClauseKind, isValidId, isValidNumber, maxDepth } from '@articulado/policy-text';
import type { GivenClause } from '../source/source-document.js';

const maxLabel = 80;

/** Reads what our own export says of the clause, or the table, that follows; `undefined` for anything else. Nothing is believed unseen. */
export function givenClause(json: string): GivenClause | undefined {
  const read = parse(json);
  if (!read || !isClauseKind(read['kind'])) return undefined;
  const { kind, depth, number, note, cell, label } = read;
  if (!Number.isInteger(depth) || Number(depth) < 0 || Number(depth) > maxDepth) return undefined;
  const place = kind === 'cell' ? placeOf(cell) : undefined;
  return {
    kind,
    depth: Number(depth),
    ...(isValidNumber(number) && { number }),
    ...(typeof note === 'string' && /^[^\]\s]{1,100}$/.test(note) && { note }),
    ...(place && { cell: place }),
    ...(typeof label === 'string' && label.length <= maxLabel && { label }),
  };
}

function placeOf(value: unknown): GivenClause['cell'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { table, row, column, header } = value as Record<string, unknown>;
  if (!isValidId(table) || !isValidId(row) || !isValidId(column)) return undefined;
  return { table, row, column, ...(header === true && { header }) };
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not written by us
  }
}
