import type { Line } from './lines.js';
import { finishArticle } from './articles.js';
import { tellAnnounced } from './recitals.js';
import type { RecognitionState } from './recognition-state.js';
import { isBold } from './words.js';
import { beginsInside, endsSentence, isCapitals, isInSentence } from './sentences.js';

/** So long a paragraph behind the closing words is no signature: another text begins, as a policy that a decree approves. */
const minParagraphOfText = 250;
/** A note of an editor, an item without a number, a "PARÁGRAFO": each begins a paragraph of its own. */
const beginsParagraph =
  /^(?:[*•·▪–—-]\s|\(\*\)\s|(?:PAR[ÁA]GRAFO|Par[áa]grafo|P[ÁA]RRAFO|Párrafo)(?:\s+[\p{L}\d]+[°ºo]?)?\s*[.:-])/u;

/** Reads a line that has no label: it goes on with the clause before, or is a paragraph. */
export function readWords(state: RecognitionState, line: Line, place: number): void {
  if (!beginsClause(state, line) && state.append(line.words)) {
    state.named = undefined;
    return state.afterMore(line.text);
  }
  const isCut =
    line.begins && state.before.what !== 'heading' && beginsInside(line.text) && !endsSentence(state.before.text);
  finishArticle(state);
  tellAnnounced(state);
  if (isCut && state.before.what !== 'nothing') state.doubt(line, 'cut-in-sentence', 'content');
  addWords(state, line, place);
}

function beginsClause(state: RecognitionState, line: Line): boolean {
  const { before } = state;
  if (line.begins || before.what === 'nothing') return true;
  if (before.what === 'heading') return state.pending === undefined;
  if (beginsParagraph.test(line.text) && endsSentence(before.text)) return true;
  if (isCapitals(line.text)) return !goesOnInCapitals(state, line);
  return (
    state.outline.part !== 'body' &&
    isCapitals(before.text) &&
    /^\p{Lu}\p{Ll}/u.test(line.text) &&
    !isInSentence(before)
  );
}

/** Whether a line in capitals is part of a sentence, or of a longer line in capitals. */
function goesOnInCapitals({ before, outline }: RecognitionState, line: Line): boolean {
  if (!/\p{L}{2}/u.test(line.text)) return true;
  if (isInSentence(before)) return true;
  if (endsSentence(before.text)) return false;
  const isBesideCapitals = isCapitals(before.text);
  return isBesideCapitals ? /^(?:DE|DEL|Y|E|PARA|QUE|EN|CON|POR|A|AL)\s/u.test(line.text) : outline.part === 'body';
}

/** Writes words down that are not recognised as anything: formulas around the parts of the text, paragraphs within them. */
export function addWords(state: RecognitionState, line: Line, place: number): void {
  const { outline, levels } = state;
  if (outline.part === 'back' && line.text.length >= minParagraphOfText) outline.part = 'body';
  const isInItem = levels.holds(line.indent);
  if (outline.part === 'front' && !isInItem && outline.isIn('recitals')) outline.closeAll();
  const clause = { kind: 'content' as const, lines: [line.words], place: line.place };
  const isFormula = outline.part !== 'body' && !isInItem && !(outline.part === 'front' && line.isBullet);
  if (isFormula) {
    levels.reset(0, line.indent);
    state.add({ ...clause, kind: 'formula' }, 0);
  } else
    state.add(
      clause,
      line.isBullet ? levels.bulletAt(place, line.indent) : levels.wordsAt(place, line.indent, isBold(line.words)),
    );
  state.after(line.isBullet ? 'item' : 'words', line.text);
}
