import { type Clause, type ClauseKind, numberClauses, type PolicyText } from '@articulado/policy-text';

const kinds: Readonly<Record<string, ClauseKind>> = {
  considerando: 'recital',
  título: 'title',
  capítulo: 'chapter',
  artículo: 'article',
  numeral: 'paragraph',
  definición: 'definition',
  literal: 'point',
  texto: 'content',
  transitoria: 'transitional',
  anexo: 'annex',
  celda: 'cell',
};

/**
 * Finds a provision by what people call it: `artículo 45, numeral 1, literal b`; `artículo 9, texto` for the first
 * unnumbered text under a heading; `celda 1-2` for row 1, column 2 of the first table there, both from 0.
 * @throws RangeError when there is none
 */
export function findClause(text: PolicyText, name: string): Clause {
  const numbers = numberClauses(text);
  const isCalled = (clause: Clause, number: string | undefined) =>
    clause.cell ? `${clause.cell.row}-${clause.cell.column}` === number : numbers.get(clause.id) === number;
  let scope = text;
  let found: Clause | undefined;
  for (const part of name.split(', ')) {
    const [word = '', number] = part.split(' ');
    found = scope.find((clause) => clause.kind === kinds[word] && isCalled(clause, number));
    if (!found) throw new RangeError(`No ${part} for ${name}`);
    scope = heldBy(found, scope);
  }
  return found!; // a name has at least one part
}

function heldBy(clause: Clause, text: PolicyText): PolicyText {
  const after = text.slice(text.indexOf(clause) + 1);
  const end = after.findIndex(({ depth }) => depth <= clause.depth);
  return end < 0 ? after : after.slice(0, end);
}
