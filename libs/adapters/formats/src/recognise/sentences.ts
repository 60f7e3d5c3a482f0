/** What stands before a line. */
export interface Before {
  readonly what: 'nothing' | 'heading' | 'item' | 'words';
  /** Its last words. */
  readonly text: string;
}

/** Whether a line stands in the middle of a sentence, by the words before it. */
export const isInSentence = ({ what, text }: Before): boolean =>
  (what === 'words' || what === 'item') && endsOpen(text);

/** Words after which a sentence goes on: what follows is no beginning, however it looks. */
const open =
  /(?:^|[\s(])(?:(?:el|la|los|las|lo|un|una|unos|unas|del?|al?|ante|bajo|con|contra|desde|durante|en|entre|hacia|hasta|mediante|para|por|según|sin|sobre|tras|y|e|o|u|ni|que|como|cuyo|cuya|su|sus|este|esta|estos|estas|ese|esa|dicho|dicha|dichos|dichas|citado|citada|referido|referida|presente|mismo|misma|artículos?|numeral(?:es)?|incisos?|literal(?:es)?|fracci(?:ón|ones)|párrafos?|apartados?|capítulos?|títulos?|sección|libro|anexos?|decretos?|leyes|ley|número)|(?:arts?|núm|no|inc|lit|num|frac)\.?|n\.?[°º]\.?)$/iu;

/** Whether the sign that ends a sentence, an item of a list or an introduction to one ends a line. */
export const endsClosed = (text: string): boolean =>
  /[.:;!?…](?:[)”"»’\]*\s]|\(\*+\)|[([]\d{1,3}[)\]])*$/u.test(endOf(text));

/** The same, or an item with another to come: "…, y". */
export const endsSentence = (text: string): boolean => endsClosed(text) || /[;,]\s+[yoe]$/u.test(endOf(text));

/** Whether a line stops where a sentence can't: at an article, a preposition, "según el numeral". */
export const endsOpen = (text: string): boolean => !/[;,]\s+[yoe]$/u.test(endOf(text)) && open.test(endOf(text));

const endOf = (text: string) => text.slice(-40);

/** Whether a line goes on with a sentence: it begins in small letters. */
export const beginsInside = (text: string): boolean => /^[\p{Ll}]/u.test(text);

/** Longest line that is taken for a heading though the file doesn't say so. */
export const maxPlainHeading = 200;

/** A line wholly in capitals. */
export const isCapitals = (text: string): boolean =>
  text.length <= maxPlainHeading && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A short line whose first word is in capitals: how a heading looks in a text that knows no headings. */
export const isShout = (text: string): boolean => text.length <= maxPlainHeading && /^\p{Lu}{4,}(?!\p{Ll})/u.test(text);
