import {
  type Clause,
  type ClauseKind,
  numberClauses,
  type PolicyText,
  tableFrom,
  tableOf,
} from '@articulado/policy-text';

const kinds: Readonly<Record<string, ClauseKind>> = {
  considerando: 'recital',
  libro: 'book',
  parte: 'part',
  título: 'title',
  capítulo: 'chapter',
  artículo: 'article',
  numeral: 'paragraph',
  definición: 'definition',
  literal: 'point',
  inciso: 'subpoint',
  texto: 'content',
  transitoria: 'transitional',
  anexo: 'annex',
  celda: 'cell',
  nota: 'note',
};

/**
 * Finds a provision by what people call it: `artículo 45, numeral 1, literal b`; `artículo 9, texto` for the first
 * unnumbered text under a heading; `celda 1-2` for row 1, column 2 of the first table there, both from 0.
 * @throws RangeError when there is none
 */
export function findClause(text: PolicyText, name: string): Clause {
  const numbers = numberClauses(text);
  let scope = text;
  let found: Clause | undefined;
  for (const part of name.split(', ')) {
    const [, word = '', number] = /^(\S+)(?: (.+))?$/.exec(part) ?? [];
    found =
      word === 'celda'
        ? cellAt(scope, number)
        : scope.find((clause) => clause.kind === kinds[word] && numbers.get(clause.id) === number);
    if (!found) throw new RangeError(`No ${part} for ${name}`);
    scope = heldBy(found, scope);
  }
  return found!; // a name has at least one part
}

/** @param place - row and column, from 0: "1-2" */
function cellAt(scope: PolicyText, place = ''): Clause | undefined {
  const first = scope.findIndex(({ cell }) => cell);
  const [row, column] = place.split('-').map(Number);
  if (first < 0) return undefined;
  const { rows, columns, cellsAt } = tableOf(tableFrom(scope, first));
  return cellsAt(rows[row!] ?? '', columns[column!] ?? '')[0];
}

function heldBy(clause: Clause, text: PolicyText): PolicyText {
  const after = text.slice(text.indexOf(clause) + 1);
  const end = after.findIndex(({ depth }) => depth <= clause.depth);
  return end < 0 ? after : after.slice(0, end);
}
