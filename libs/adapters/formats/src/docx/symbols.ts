/** The letters of the font Symbol from 0x21 on (Adobe's encoding); a space stands for what has no sign of its own. */
const symbolLetters = [
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?',
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  ' αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
].join('');
const symbolSigns = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… ― ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

/** What documents use of the fonts Wingdings: boxes, ticks, arrows, bullets. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x70: '□',
  0x71: '❑',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/**
 * The letter that a sign of a symbol font shows. Such fonts put their signs at the places of other letters, or at U+F000
 * and the place.
 * @param code - as the file has it; @returns `undefined` for a sign that is not known
 */
export function symbolOf(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return greek(place);
  if (/^(?:wingdings|webdings)/i.test(font)) return /^wingdings$/i.test(font) ? wingdings[place] : undefined;
  if (code >= 0xe000 && code <= 0xf8ff) return undefined;
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function greek(place: number): string | undefined {
  if (place === 0x20) return ' ';
  const sign = place >= 0xa0 ? symbolSigns[place - 0xa0] : symbolLetters[place - 0x21];
  return sign === ' ' ? undefined : sign;
}
