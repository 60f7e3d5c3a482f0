const upTo29 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const hundreds =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/** 31 → "treinta y uno", up to 999. */
export function spanishCardinal(count: number): string {
  if (count === 100) return 'cien';
  const [hundred, rest] = [Math.floor(count / 100), count % 100];
  if (hundred > 0) return rest === 0 ? hundreds[hundred]! : `${hundreds[hundred]} ${spanishCardinal(rest)}`;
  if (count < 30) return upTo29[count]!;
  const unit = count % 10;
  return unit === 0 ? tens[count / 10]! : `${tens[Math.floor(count / 10)]} y ${upTo29[unit]}`;
}

const upTo19 =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const englishTens = '- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** 31 → "Thirty-One", up to 999, with the capitals that Word gives the labels of lists. */
export function englishCardinal(count: number): string {
  const [hundred, rest] = [Math.floor(count / 100), count % 100];
  if (hundred > 0) return `${upTo19[hundred]} Hundred${rest === 0 ? '' : ` ${englishCardinal(rest)}`}`;
  if (count < 20) return upTo19[count]!;
  const ten = englishTens[Math.floor(count / 10)]!;
  return count % 10 === 0 ? ten : `${ten}-${upTo19[count % 10]}`;
}

const irregular: Readonly<Record<string, string>> = {
  One: 'First',
  Two: 'Second',
  Three: 'Third',
  Five: 'Fifth',
  Eight: 'Eighth',
  Nine: 'Ninth',
  Twelve: 'Twelfth',
};

/** 21 → "Twenty-First". */
export const englishOrdinal = (count: number): string =>
  englishCardinal(count).replace(/[A-Z][a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);

/** 1 → "st", 12 → "th". */
export function englishOrdinalSign(count: number): string {
  if ([11, 12, 13].includes(count % 100)) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}
