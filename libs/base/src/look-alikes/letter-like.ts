/**
 * Signs that are read as a Latin letter and that the standard's table (15.0.0) does not reduce to it: small capitals and what it reduces to
 * them, letters with a hook or a tail, and Canadian syllabics as they are used to write Latin words in other shapes. By letter.
 */
const drawnAs: Readonly<Record<string, string>> = {
  a: 'ᴀᗩᗅ',
  b: 'ʙɓᗷᗽᕊ',
  c: 'ᴄɕƈᑕᑢᐸ',
  d: 'ᴅɖɗᗪᗞᖱ',
  e: 'ᴇɛᗴᘿᕮ',
  f: 'ꜰƒᖴ',
  g: 'ɢɠᘜᏀ',
  h: 'ʜɦᕼᏂ',
  i: 'ɪɨᓰᓮ',
  j: 'ᴊʝᒍᒎ',
  k: 'ᴋƙᛕᖽ',
  l: 'ʟɭɫᒪᒫ',
  m: 'ᴍɱʍᗰᘻ',
  n: 'ɴɲɳƞŋᑎᘉᑏ∩',
  o: 'ᴏɵᓍ',
  p: 'ᴘƥᑭᕵ',
  q: 'ꞯʠᑫᕴ',
  r: 'ʀɽɾɼᖇᖆ',
  s: 'ꜱʂᔕᔆᘕ',
  t: 'ᴛʈƭᖶ',
  u: 'ᴜʉᑌᑘ∪',
  v: 'ᴠʋᐯᐺᏉ',
  w: 'ᴡɯᗯᘺᏔ',
  x: '᙭᙮ᚷ',
  y: 'ʏƴᖻ',
  z: 'ᴢʐʑȥᘔᗱ',
};

const letters = new Map(
  Object.entries(drawnAs).flatMap(([letter, signs]) => Array.from(signs, (sign) => [sign, letter])),
);

/** Letters in black squares and circles, in other ones, and those of which flags are made, each alphabet from A to Z. */
const alphabets = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

/** A text in which signs that are read as Latin letters are these letters, in lower case. */
export const inLatinLetters = (text: string): string =>
  Array.from(text, (sign) => letters.get(sign) ?? boxedLetter(sign.codePointAt(0)!) ?? sign).join('');

function boxedLetter(code: number): string | undefined {
  const first = alphabets.find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCodePoint(0x61 + code - first);
}
