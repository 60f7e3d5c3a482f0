const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 → "IV". */
export function roman(count: number): string {
  let rest = count;
  let written = '';
  for (const [value, sign] of romanSteps) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

/** 1 → "a", 26 → "z", 27 → "aa". */
export function letters(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? letters(Math.floor((count - 1) / 26)) + last : last;
}

const units = ['', 'Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava', 'Novena'];
const tens = [
  '',
  'Décima',
  'Vigésima',
  'Trigésima',
  'Cuadragésima',
  'Quincuagésima',
  'Sexagésima',
  'Septuagésima',
  'Octogésima',
  'Nonagésima',
];

/** 1 → "Primera", 11 → "Undécima", 25 → "Vigésima quinta"; in digits from 100 on. Feminine, as in "disposición". */
export function spanishOrdinal(count: number): string {
  if (count >= 100) return `${count}.ª`;
  if (count === 11) return 'Undécima';
  if (count === 12) return 'Duodécima';
  const [ten, unit] = [tens[Math.floor(count / 10)]!, units[count % 10]!];
  return ten && unit ? `${ten} ${unit.toLowerCase()}` : ten || unit;
}

/** The same in masculine, as in "artículo" or "libro": 1 → "Primero", 25 → "Vigésimo quinto". */
export function masculineOrdinal(count: number): string {
  if (count >= 100) return `${count}.º`;
  return spanishOrdinal(count).replaceAll(/a(?= |$)/g, 'o');
}
