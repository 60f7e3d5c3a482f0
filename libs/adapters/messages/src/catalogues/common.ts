import { catalogue } from '../catalogue.js';

export const common = catalogue(
  {
    'product.name': 'Articulado',
    'product.promise': 'Políticas públicas escritas en común, con constancia de cada palabra.',
  },
  {
    'product.name': 'Articulado',
    'product.promise': 'Public policies written together, with proof of every word.',
  },
);
