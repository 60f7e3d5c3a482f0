import { confusables } from './confusables.js';

const invisibles = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a text looks like: two texts that a reader can take for each other have the same skeleton. Not a text to show to anybody.
 * @see UTS 39, section 4 (confusable detection)
 */
export function skeleton(text: string): string {
  const visible = text.normalize('NFD').replaceAll(invisibles, '');
  const replaced = Array.from(visible, (sign) => prototypes().get(sign) ?? sign)
    .join('')
    .normalize('NFD');
  return replaced === text ? text : skeleton(replaced); // some prototypes decompose into what has one itself
}

let read: ReadonlyMap<string, string> | undefined;

/** The table, read when it is first needed: each look-alike with the signs that stand for all that look like it. */
const prototypes = (): ReadonlyMap<string, string> => (read ??= new Map(readTable()));

function* readTable(): Generator<readonly [string, string]> {
  for (const entry of confusables.replaceAll('\n', '').split(';')) {
    const [prototype, lookAlikes] = entry.split(':') as [string, string];
    for (const lookAlike of lookAlikes.split(' ')) yield [signsOf(lookAlike), signsOf(prototype)];
  }
}

const signsOf = (codePoints: string): string =>
  String.fromCodePoint(...codePoints.split(' ').map((code) => Number.parseInt(code, 16)));
