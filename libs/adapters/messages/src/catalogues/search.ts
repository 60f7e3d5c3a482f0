import { catalogue } from '../catalogue.js';

/** Finding words in the text of a version. */
export const search = catalogue(
  {
    'consultation.search': 'Buscar en el texto',
    'consultation.search.title': 'Buscar en el texto · {title}',
    'consultation.search.lead':
      'Encuentra las cláusulas que tienen todas las palabras, en cualquier orden, con o sin tildes.',
    'consultation.search.words': 'Palabras',
    'consultation.search.do': 'Buscar',
    'consultation.search.count': '{count, plural, one {Una cláusula las tiene} other {# cláusulas las tienen}}',
    'consultation.search.none': 'Ninguna cláusula tiene «{words}»',
    'consultation.search.none-hint': 'Pruebe con menos palabras, o con el comienzo de una.',
    'consultation.search.contributions': 'Buscar lo mismo en los aportes',
  },
  {
    'consultation.search': 'Search the text',
    'consultation.search.title': 'Search the text · {title}',
    'consultation.search.lead': 'Finds the clauses that have all of the words, in any order, with or without accents.',
    'consultation.search.words': 'Words',
    'consultation.search.do': 'Search',
    'consultation.search.count': '{count, plural, one {One clause has them} other {# clauses have them}}',
    'consultation.search.none': 'No clause has “{words}”',
    'consultation.search.none-hint': 'Try fewer words, or the beginning of one.',
    'consultation.search.contributions': 'Search the contributions for the same',
  },
);
