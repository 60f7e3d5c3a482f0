import type { OrdinalStyle } from '@articulado/policy-text';
import { enumOf } from '../scalars/enum-of.js';

export const OrdinalStyleEnum = enumOf<OrdinalStyle>(
  'OrdinalStyle',
  'How transitional provisions are counted where none of them was given a number.',
  {
    feminine: 'Primera, Segunda, Tercera.',
    masculine: 'Primero, Segundo, Tercero.',
    decimal: '1, 2, 3.',
    roman: 'I, II, III.',
  },
);
