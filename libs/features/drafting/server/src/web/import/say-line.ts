import type { MessageId, Translate } from '@articulado/messages';
import type { FilePlace } from './preview.js';

/** Where in its file a line is found, in words. */
export function sayPlace(t: Translate, { line, paragraph, lineOfParagraph }: FilePlace): string {
  if (line !== null) return t('import.place.line', { line });
  return lineOfParagraph === null
    ? t('import.place.paragraph', { paragraph: paragraph ?? 0 })
    : t('import.place.paragraph-line', { paragraph: paragraph ?? 0, line: lineOfParagraph });
}

const ownNames: readonly string[] = ['continues', 'leave-out', 'cut', 'content'];

/** What a line is taken for, in words: a kind of clause, or what else may be done with it. */
export const sayChoice = (t: Translate, as: string): string =>
  t((ownNames.includes(as) ? `import.as.${as}` : `clause.kind.${as}`) as MessageId);
