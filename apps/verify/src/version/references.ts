import type { Clause } from './clause.js';
import { holdersIn, numbersIn } from './numbers.js';

const names: Readonly<Record<string, string>> = {
  recital: 'considerando #',
  book: 'libro #',
  part: 'parte #',
  title: 'título #',
  chapter: 'capítulo #',
  section: 'sección #',
  article: 'artículo #',
  paragraph: 'numeral #',
  definition: 'definición #',
  point: 'literal #)',
  subpoint: 'inciso #)',
  transitional: 'disposición #',
  annex: 'anexo #',
  note: 'nota #',
};

/** What is found by its own number; of what holds it only the annex is named. */
const foundAlone = ['article', 'transitional', 'recital', 'book'];
/** Counted through the whole text: nothing that holds it is named. */
const countedThrough = ['annex', 'note'];

/** The references of a version whose words are not those that the text's own numbers give. */
export function misprintedReferences(
  text: readonly Clause[],
): { readonly clause: string; readonly reference: string }[] {
  if (!text.some(({ content }) => content.some(({ reference }) => reference))) return [];
  const print = printerOf(text);
  return text.flatMap(({ id, content }) =>
    content.flatMap(({ text: words, reference }) =>
      reference && words !== print(reference.target) ? [{ clause: id, reference: reference.id }] : [],
    ),
  );
}

/** Says of each clause what a reference to it prints. */
export function printerOf(text: readonly Clause[]): (target: string) => string {
  const [numbers, holders] = [numbersIn(text), holdersIn(text)];
  const byId = new Map(text.map((clause) => [clause.id, clause]));
  return (target) => {
    const path: string[] = [];
    let isFound = false;
    for (let clause = byId.get(target); clause; clause = holders.get(clause.id)) {
      const [name, number] = [names[clause.kind], numbers.get(clause.id)];
      if (name === undefined || number === undefined || (isFound && clause.kind !== 'annex')) continue;
      path.unshift(name.replace('#', () => insideSentence(number)));
      if (countedThrough.includes(clause.kind)) break;
      isFound ||= foundAlone.includes(clause.kind);
    }
    if (path.length > 0) return path.join(', ');
    return byId.has(target) ? '[disposición sin número]' : '[disposición suprimida]';
  };
}

/** "Primera" → "primera"; "IV" and "17 Bis" stay. */
const insideSentence = (number: string) => number.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
