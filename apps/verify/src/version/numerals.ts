/** How the numbers of a series are written, each named by its first. */
export type Style = '1' | 'I' | 'i' | 'A' | 'a' | 'Primera' | 'Primero' | 'PRIMERA' | 'PRIMERO' | 'primera' | 'primero';

/** Writes a number in a style: 4 → "4", "IV", "iv", "D", "d", "Cuarta", "Cuarto"… */
export function writeNumeral(style: Style, count: number): string {
  if (style === '1') return String(count);
  if (style === 'I' || style === 'i') return inCaseOf(style, roman(count));
  if (style === 'A' || style === 'a') return inCaseOf(style, letters(count));
  return inCaseOf(style, ordinal(count, style.toLowerCase().endsWith('a') ? 'a' : 'o'));
}

/** Letters as the style has them: all capitals, none, or the first alone. */
function inCaseOf(style: Style, written: string): string {
  if (style === style.toUpperCase()) return written.toUpperCase();
  return style === style.toLowerCase() ? written.toLowerCase() : written;
}

const romanSigns = 'M CM D CD C XC L XL X IX V IV I'.split(' ');
const romanValues = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];

export function roman(count: number): string {
  let rest = count;
  return romanSigns
    .map((sign, index) => {
      const times = Math.floor(rest / romanValues[index]!);
      rest -= times * romanValues[index]!;
      return sign.repeat(times);
    })
    .join('');
}

/** 1 → "a", 26 → "z", 27 → "aa", 703 → "aaa". */
function letters(count: number): string {
  let written = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  }
  return written;
}

/** Without their endings, "a" or "o". */
const unitStems = 'Primer Segund Tercer Cuart Quint Sext Séptim Octav Noven'.split(' ');
const tenStems = 'Décim Vigésim Trigésim Cuadragésim Quincuagésim Sexagésim Septuagésim Octogésim Nonagésim'.split(' ');

/** 1 → "Primera", 11 → "Undécima", 25 → "Vigésima quinta"; from 100 on in digits, "100.ª". */
export function ordinal(count: number, ending: 'a' | 'o'): string {
  if (count >= 100) return `${count}.${ending === 'a' ? 'ª' : 'º'}`;
  if (count === 11) return `Undécim${ending}`;
  if (count === 12) return `Duodécim${ending}`;
  const stems = [tenStems[Math.floor(count / 10) - 1], unitStems[(count % 10) - 1]].filter(
    (stem) => stem !== undefined,
  );
  return stems.map((stem, index) => (index === 0 ? stem : stem.toLowerCase()) + ending).join(' ');
}
