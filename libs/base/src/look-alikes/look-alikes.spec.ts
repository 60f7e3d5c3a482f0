import { seedNow } from '../testing/seed.js';
import fc from 'fast-check';
import { confusables, confusablesVersion } from './confusables.js';
import { nameKeys } from './name-keys.js';
import { skeleton } from './skeleton.js';

const areAlike = (one: string, other: string) => nameKeys(one).some((key) => nameKeys(other).includes(key));
const sign = (code: number) => String.fromCodePoint(code);

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnñopqrstuvwxyzáéíóúüABCDEFGHIJKLMNÑOPQRSTUVWXYZ0123456789'),
});
const names = fc
  .array(
    letters.filter((word) => word.length > 1),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));
const invisible = fc.constantFrom(
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0x202e, 0xe0041, 0x3164, 0xfe0f].map(sign),
);
const table = confusables
  .replaceAll('\n', '')
  .split(';')
  .flatMap((entry) => {
    const [prototype, lookAlikes] = entry
      .split(':')
      .map((codes) => codes.split(' ').map((code) => sign(Number.parseInt(code, 16))));
    return lookAlikes!.map((lookAlike) => [lookAlike, prototype!.join('')] as const);
  });

describe('a skeleton', () => {
  it('comes from the whole table of the standard, in its version', () => {
    expect([confusablesVersion, table.length]).toEqual(['15.0.0', 5_247]);
    expect(table.filter(([lookAlike, prototype]) => skeleton(lookAlike) !== skeleton(prototype))).toEqual([]);
  });

  it('is its own skeleton, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(skeleton(skeleton(text))).toBe(skeleton(text));
      }),
      { seed: seedNow() },
    );
  });

  it('is the same for a text composed and decomposed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => skeleton(text.normalize('NFC')) === skeleton(text.normalize('NFD')),
      ),
      { seed: seedNow() },
    );
  });
});

describe('two names', () => {
  it('are alike when any letters of one are replaced by look-alikes', () => {
    const lookAlikesOf = (letter: string) =>
      table.filter(([, prototype]) => prototype === letter).map(([lookAlike]) => lookAlike);
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (name, choices) => {
        const disguised = Array.from(name, (letter) => {
          const others = [letter, ...lookAlikesOf(letter)];
          return others[choices.next().value % others.length];
        }).join('');
        expect([disguised, areAlike(name, disguised)]).toEqual([disguised, true]);
      }),
      { seed: seedNow() },
    );
  });

  it('are alike in capitals, without accents, with other spaces and line ends, and with signs that nobody sees', () => {
    fc.assert(
      fc.property(names, invisible, fc.nat(), (name, hidden, place) => {
        const at = place % (name.length + 1);
        const spellings = [
          name.toUpperCase(),
          name.toLowerCase(),
          name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
          name.replaceAll(' ', '\r\n'),
          name.replaceAll(' ', '\u00A0 '),
          `${name.slice(0, at)}${hidden}${name.slice(at)}`,
          `«${name}».`,
        ];
        expect(spellings.filter((spelling) => !areAlike(name, spelling))).toEqual([]);
      }),
      { seed: seedNow() },
    );
  });

  it.each([
    ['MINFIN', 'MlNFIN'],
    ['MINFIN', 'minfin'],
    ['MINFIN', 'ΜΙΝFΙΝ'],
    ['MINFIN', 'M.I.N.F.I.N.'],
    ['Ministerio de Finanzas Públicas', 'MlNlSTERlO DE FlNANZAS PUBLlCAS'],
    ['Ministerio de Finanzas Públicas', 'Мinistеriо dе Finаnzаs Рúbliсаs'],
    ['Ministerio de Finanzas Públicas', 'Ministerio de\u200B Finanzas\nPublicas'],
    ['Procuraduría de los Derechos Humanos', 'ＰＲＯＣＵＲＡＤＵＲＩＡ DE L0S DERECH0S HUMAN0S'],
    ['Тула', 'тула'],
    ['MINFIN', '🅼🅸🅽🅵🅸🅽'],
    ['MINFIN', '🅜🅘🅝🅕🅘🅝'],
    ['MINFIN', '🄼🄸🄽🄵🄸🄽'],
    ['MINFIN', '🇲🇮🇳🇫🇮🇳'],
    ['MINFIN', 'ᴍɪɴꜰɪɴ'],
    ['MINFIN', 'ᗰᓮᑎᖴᓮᑎ'],
    ['MINFIN', 'ᗰIᑎᖴIᑎ'],
    ['MINFIN', 'MIɲFIɳ'],
    ['MINFIN', 'ⓂⓘⓃⒻⒾⓃ'],
    ['Ministerio de Finanzas Públicas', 'ᴍɪɴɪsᴛᴇʀɪᴏ ᴅᴇ ꜰɪɴᴀɴᴢᴀs ᴘúʙʟɪᴄᴀs'],
    ['Ministerio de Finanzas Públicas', '🅼inisterio de 🅵inanzas 🅿úblicas'],
    ['Тула', 'ᴛула'],
  ])('are alike: %s, %s', (one, other) => {
    expect(areAlike(one, other)).toBe(true);
  });

  it.each([
    ['INAP', 'IVAP'],
    ['Ministerio de Finanzas Públicas', 'Ministerio de Gobernación'],
    ['Ministerio de Finanzas Públicas', 'Trabajadores del Ministerio de Finanzas Públicas'],
    ['Red ciudadana', 'Red ciudadana 2'],
  ])('are not: %s, %s', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });

  it('are not alike for holding no letters both', () => {
    expect(nameKeys(' — \u200B')).toEqual([]);
  });
});
