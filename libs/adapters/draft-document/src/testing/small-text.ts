import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';

export const id = (name: string) => name as ClauseId;

/** A clause of plain words. */
export const clause = (name: string, text: string): Clause => ({
  id: id(name),
  kind: 'content',
  depth: 0,
  content: text ? [{ text }] : [],
});

/** Four clauses, each of four times its own letter. */
export const abcd: PolicyText = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((text) => clause(text[0]!, text));

export const at = (depth: number, name: string): Clause => ({ ...clause(name, name), depth });

/** Clauses as deep as their names are long. */
export const article = (...names: string[]): PolicyText => names.map((name) => at(name.length - 1, name));
