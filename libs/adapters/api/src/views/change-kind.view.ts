import type { ChangeKind, WordChange } from '@articulado/comparison';
import { enumOf } from '../scalars/enum-of.js';

export const ChangeKindEnum = enumOf<ChangeKind>('ChangeKind', 'What can happen to a clause between two texts.', {
  added: 'Only the later text has it.',
  removed: 'Only the earlier text has it.',
  moved: 'It stands elsewhere among the other clauses.',
  movedAlong: 'What holds it moved, and it keeps its place in that.',
  textChanged: 'It has other words.',
  split: 'A clause was divided: this is the one that was, or one that it became. No word changed.',
  merged: 'Several clauses became one: this is that one, or one that went into it. No word changed.',
  recut: 'Words of several clauses stand in several, between other borders. No word changed.',
  respaced: 'Only white space between its words and punctuation is other.',
  linkChanged: 'The same words lead to another address, clause or note, or define another term.',
  numberChanged: 'It was given another number, or none any more, and prints another one.',
  kindChanged: 'It has another kind or depth; a cell: another row, column or table.',
  formatChanged: 'Other words of it are bold or italic.',
  referenceChanged: 'Its references print the new numbers of the clauses they lead to.',
  encodingChanged: 'It reads the same and its bytes differ.',
});

export const WordOperationEnum = enumOf<WordChange['op']>('WordOperation', 'What became of words of a clause.', {
  same: 'Both texts have them.',
  added: 'Only the later text has them.',
  removed: 'Only the earlier text has them.',
});
