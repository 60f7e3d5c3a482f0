import type { OrdinalStyle } from '@articulado/policy-text';
import type { ClauseId } from '@articulado/base';
import { PrintedText } from './printed-text.js';
import { draftSchema } from './schema.js';

const doc = draftSchema.node('doc', null, [
  draftSchema.node('clause', { id: 't', kind: 'transitionals', depth: 0 }),
  draftSchema.node('clause', { id: 'a', kind: 'transitional', depth: 1 }),
  draftSchema.node('clause', { id: 'b', kind: 'transitional', depth: 1 }),
  draftSchema.node('clause', { id: 'c', kind: 'transitional', depth: 1, number: 'Décimo' }),
]);

describe('the numbers beside a text', () => {
  it.each([
    ['feminine', 'Primera', 'Segunda', 'Tercera'],
    ['masculine', 'Primero', 'Segundo', 'Tercero'],
    ['roman', 'I', 'II', 'III'],
  ] as const)('NU10: are those of its process: %s', (ordinals: OrdinalStyle, first, second, third) => {
    const printed = new PrintedText(doc, ordinals);
    expect(['a', 'b', 'c'].map((id) => printed.numberOf(id as ClauseId))).toEqual([
      { number: first },
      { number: second },
      { number: 'Décimo', expected: third },
    ]);
  });
});
