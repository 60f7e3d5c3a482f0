import { countOf } from './file-number.js';
import { articleLabel, isProvisionsHeading, ordinalLabel, partLabel, provisionLabel } from './labels.js';
import { markersOf } from './markers.js';

/** Number and rest of a line that has a label. */
const parted = (label: { number?: string; length: number } | undefined, text: string) =>
  label && [label.number, text.slice(label.length)];

describe('the label of an article', () => {
  it.each([
    ['ARTICULO 1.- Protección', '1', 'Protección'],
    ['Artículo 5.- Objeto', '5', 'Objeto'],
    ['Artìculo 2. Dos', '2', 'Dos'],
    ['Art. 5º) Uno', '5', 'Uno'],
    ['Art. 3° —El Ministerio', '3', 'El Ministerio'],
    ['Arto. 4. Nicaragua', '4', 'Nicaragua'],
    ['ARTICULO 1º — A', '1', 'A'],
    ['Artículo 2o. Dos', '2', 'Dos'],
    ['Artículo 1ro.- Uno', '1', 'Uno'],
    ['ARTICULO 5O.- Cinco', '5', 'Cinco'],
    ['ARTICULO1.- Pegado', '1', 'Pegado'],
    ['Artículo No. 5. Cinco', '5', 'Cinco'],
    ['Artículo 1º.- (Objeto).-', '1', '(Objeto).-'],
    ['ARTICULO 17 Bis. Acceso', '17 Bis', 'Acceso'],
    ['ARTICULO 17. Quáter. Ejecución', '17 Quáter', 'Ejecución'],
    ['Artículo 27 duodecies.', '27 duodecies', ''],
    ['Artículo 5-bis.- Cinco', '5-bis', 'Cinco'],
    ['Artículo 6-A.- Certificación', '6-A', 'Certificación'],
    ['Artículo 6 A.- Certificación', '6 A', 'Certificación'],
    ['ARTICULO 98 "A".- Adicionado', '98 "A"', 'Adicionado'],
    ['Artículo 2.2.1.1. Objeto', '2.2.1.1', 'Objeto'],
    ['Artículo XIV.- Catorce', 'XIV', 'Catorce'],
    ['Artículo único.', 'único', ''],
    ['Artículo Décimo primero bis.- Once', 'Décimo primero bis', 'Once'],
    ['Artículo primero transitorio.- Uno', 'primero transitorio', 'Uno'],
    ['ARTÍCULO TRANSITORIO. Plazos', 'TRANSITORIO', 'Plazos'],
    ['Artículos 5 y 6. (Derogados)', '5 y 6 (Derogados)', ''],
    ['Artículos 8º al 10. Derogados', '8 al 10', 'Derogados'],
    ['ARTICULO 1. * Objeto.', '1', '* Objeto.'],
  ])('"%s" has the number %s', (text, number, rest) =>
    expect(parted(articleLabel(text), text)).toEqual([number, rest]),
  );

  it.each(['Articulado general', 'Artículo', 'Arte 5', 'Artículos de la ley'])('"%s" is none', (text) =>
    expect(articleLabel(text)).toBeUndefined(),
  );

  it('says whether words follow at once, as in a sentence', () => {
    expect(articleLabel('Artículo 5 de la ley')?.end).toBe('open');
    expect(articleLabel('Artículo 5')?.end).toBe('bare');
    expect(articleLabel('Artículo 5. De la ley')?.end).toBe('closed');
  });
});

describe('the label of a part', () => {
  it.each([
    ['LIBRO PRIMERO', 'book', 'PRIMERO', ''],
    ['PRIMERA PARTE', 'part', 'PRIMERA', ''],
    ['TITULO PRELIMINAR', 'title', 'PRELIMINAR', ''],
    ['CAPITULO UNICO', 'chapter', 'UNICO', ''],
    ['CAPITULO PRIMERO - DISPOSICIONES', 'chapter', 'PRIMERO', 'DISPOSICIONES'],
    ['CAPÍTULO III BIS', 'chapter', 'III BIS', ''],
    ['Sección 1.ª De la ley', 'section', '1', 'De la ley'],
    ['ANEXO N° 1', 'annex', '1', ''],
    ['ANEXO', 'annex', undefined, ''],
  ])('"%s" is a %s with the number %s', (text, kind, number, rest) => {
    expect(partLabel(text)?.kind).toBe(kind);
    expect(parted(partLabel(text), text)).toEqual([number, rest]);
  });
});

describe('the label of a provision', () => {
  it.each([
    ['Disposición adicional primera. Título', undefined, 'adicional primera', 'Título'],
    ['Disposición adicional primera. Título', 'DISPOSICIONES ADICIONALES', 'primera', 'Título'],
    ['TRANSITORIO I.- Uno', undefined, 'I', 'Uno'],
    ['Disposición transitoria. El plazo', undefined, 'transitoria', 'El plazo'],
    ['Disposición única.- Uno', undefined, 'única', 'Uno'],
  ])('"%s" below "%s" has the number %s', (text, heading, number, rest) =>
    expect(parted(provisionLabel(text, heading), text)).toEqual([number, rest]),
  );

  it('is an ordinal below a heading of provisions', () => {
    expect(parted(ordinalLabel('Décima tercera.- Plazo'), 'Décima tercera.- Plazo')).toEqual([
      'Décima tercera',
      'Plazo',
    ]);
    expect(isProvisionsHeading('TRANSITORIOS', 'plain')).toBe(true);
    expect(isProvisionsHeading('Disposiciones transitorias y finales', 'plain')).toBe(true);
    expect(isProvisionsHeading('Disposiciones finales del proceso', 'plain')).toBe(false);
  });
});

describe('the marker of an item', () => {
  const read = (text: string) =>
    markersOf(text).map(({ style, prefix, count, number, form }) =>
      `${style} ${prefix}${count} ${number} ${form}`.trim(),
    );

  it.each([
    ['a) x', ['lowerLetters 1 a )']],
    ['(a) x', ['lowerLetters 1 a ()']],
    ['1.- x', ['decimal 1 1 .-']],
    ['1º.- x', ['decimal 1 1 º.-']],
    ['i) x', ['lowerLetters 9 i )', 'lowerRoman 1 i )']],
    ['ch) x', ['lowerLetters 3 ch )']],
    ['bb) x', ['lowerLetters 54 bb )', 'lowerLetters 28 bb )']],
    ['2.1 La', ['dotted 2.1 2.1']],
    ['a.1) x', ['dotted a.1 a.1 )']],
    ['II Bis. x', ['upperLetters 243 II Bis .', 'upperLetters 35 II Bis .', 'upperRoman 2 II Bis .']],
  ])('"%s" reads as %j', (text, readings) => expect(read(text)).toEqual(readings));

  it.each(['2017. Año', '1.500 quetzales', '438/92) y', 'n° 5', '5 de mayo', 'No. 5', 'El x', '(a x'])(
    '"%s" has none',
    (text) => expect(read(text)).toEqual([]),
  );
});

describe('how far a number counts', () => {
  it.each([
    ['17 Bis', 17],
    ['6-A', 6],
    ['5 y 6 (Derogados)', 6],
    ['2.2.1.4', 4],
    ['XIV', 14],
    ['Décimo primero bis', 11],
    ['Única', 1],
    ['PRELIMINAR', undefined],
  ])('%s: %s', (number, count) => expect(countOf(number)).toBe(count));
});
