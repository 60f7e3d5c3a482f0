import { refuse } from '@articulado/base';

/** Checks that a value is one of those there are. */
export const checkChoice = (field: string, value: string, known: readonly string[]) =>
  known.includes(value)
    ? undefined
    : refuse('invalid-input', { field, problem: value === '' ? 'required' : 'unknown-value' });
