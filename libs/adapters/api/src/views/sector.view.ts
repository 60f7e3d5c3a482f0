import type { Sector } from '@articulado/persistence';
import { enumOf } from '../scalars/enum-of.js';

export const SectorEnum = enumOf<Sector>('Sector', 'Which part of society an organization belongs to.', {
  government: 'A public institution.',
  'civil-society': 'A civil society organization.',
  academia: 'A university or a research centre.',
  private: 'A company or a chamber of commerce.',
  oversight: 'A body that oversees others, such as an ombudsman.',
});
