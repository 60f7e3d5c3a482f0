import { intoProfile } from '@articulado/base';

/** Names of characters that texts in Spanish are written with; other names stay as they are written. */
const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    iexcl: '¡',
    iquest: '¿',
    aacute: 'á',
    eacute: 'é',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    uuml: 'ü',
    ntilde: 'ñ',
    ccedil: 'ç',
    Aacute: 'Á',
    Eacute: 'É',
    Iacute: 'Í',
    Oacute: 'Ó',
    Uacute: 'Ú',
    Uuml: 'Ü',
    Ntilde: 'Ñ',
    Ccedil: 'Ç',
    agrave: 'à',
    egrave: 'è',
    igrave: 'ì',
    ograve: 'ò',
    ugrave: 'ù',
    auml: 'ä',
    euml: 'ë',
    iuml: 'ï',
    ouml: 'ö',
    atilde: 'ã',
    otilde: 'õ',
    acirc: 'â',
    ecirc: 'ê',
    ocirc: 'ô',
    ordm: 'º',
    ordf: 'ª',
    deg: '°',
    laquo: '«',
    raquo: '»',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    bdquo: '„',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    sect: '§',
    para: '¶',
    euro: '€',
    pound: '£',
    cent: '¢',
    copy: '©',
    reg: '®',
    trade: '™',
    times: '×',
    divide: '÷',
    plusmn: '±',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
  }),
); // prettier-ignore

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/y;

export interface CharacterReference {
  /** Empty for a character that no text may hold. */
  readonly character: string;
  readonly length: number;
  /** Written by its number: nobody does so by chance. */
  readonly isNumeric: boolean;
}

/** Reads "&aacute;" or "&#225;" at a place of a text. */
export function characterReferenceAt(text: string, index: number): CharacterReference | undefined {
  reference.lastIndex = index;
  const found = reference.exec(text);
  if (!found) return undefined;
  const [whole, decimal, hexadecimal, name] = found;
  const character = name === undefined ? fromNumber(decimal, hexadecimal) : named.get(name);
  return character === undefined ? undefined : { character, length: whole.length, isNumeric: name === undefined };
}

function fromNumber(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0x10ffff ? '' : intoProfile(String.fromCodePoint(code));
}
