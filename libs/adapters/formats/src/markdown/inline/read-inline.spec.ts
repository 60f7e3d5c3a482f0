import { readInline } from './read-inline.js';

const context = { definitions: new Map([['ley', { address: 'https://a.gt/ley', line: 9 }]]), notes: new Set(['1']) };

/** Words with their marks as letters: "b" bold, "i" italic, "s" struck, "l" a link. */
function read(text: string): string {
  return readInline(text, context)
    .runs.map(({ text: words, bold, italic, struck, link, note }) => {
      const marks = `${bold ? 'b' : ''}${italic ? 'i' : ''}${struck ? 's' : ''}${link ? 'l' : ''}`;
      if (note) return `[${note}]`;
      return marks ? `<${marks}:${words}>` : words;
    })
    .join('');
}

describe('the words of a Markdown paragraph', () => {
  it.each([
    ['**uno** y *dos*', '<b:uno> y <i:dos>'],
    ['***x** y*', '<bi:x><i: y>'],
    ['*a **b** c*', '<i:a ><bi:b><i: c>'],
    ['snake_case_name y _énfasis_', 'snake_case_name y <i:énfasis>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['el año**2006**define', 'el año<b:2006>define'],
    ['~~diez~~ quince ~ 1', '<s:diez> quince ~ 1'],
    ['`a*b*` \\*no\\*', 'a*b* *no*'],
    ['C:\\datos \\_', 'C:\\datos _'],
    ['&aacute;&#233;&nada;', 'áé&nada;'],
    ['[la ley](https://a.gt "T") y [ley] y [otra][ley]', '<l:la ley> y <l:ley> y <l:otra>'],
    ['[x](javascript:alert(1)) [y]', 'x [y]'],
    ['**[x](https://a.b)**', '<bl:x>'],
    ['<https://a.gt> <a@b.gt> <b>', '<l:https://a.gt> <l:a@b.gt> <b>'],
    ['uno[^1] dos[^2]', 'uno[1] dos[^2]'],
    ['uno<br>dos', 'uno\ndos'],
  ])('%s', (text, right) => expect(read(text)).toBe(right));

  it.each([
    ['a space before the end of bold words', '**Artículo 2. Ámbito  \n**', '<b:Artículo 2. Ámbito  \n>'],
    ['a letter behind their end', '**Art. 3° —**El', '<b:Art. 3° —>El'],
    ['bold words that touch', '**NOTA****: Esta**', '<b:NOTA><b:: Esta>'],
  ])('takes what programs write that turn web pages into Markdown: %s', (_what, text, right) =>
    expect(read(text)).toBe(right),
  );

  it('tells of addresses, titles and pictures, which are no words', () => {
    const { asides } = readInline('![mapa](m.png) [aquí](/x) [ley](https://a.gt "Ley")', context);
    expect(asides.map(({ what, words, name }) => [what, words, name])).toEqual([
      ['image', '', 'm.png'],
      ['link-address', '/x', undefined],
      ['link-address', 'Ley', undefined],
    ]);
  });

  it('is read in a time that grows with its length, whatever it is made of', () => {
    const time = (text: string) => {
      const start = performance.now();
      readInline(text, context);
      return performance.now() - start;
    };
    const hostile = ['[', '![', '*a ', '[](a)', '](a "', '`', '<', '&', '**a _b ~~c ', '[ley]('];
    for (const piece of hostile) {
      time(piece.repeat(2_000));
      const [short, long] = [time(piece.repeat(4_000)), time(piece.repeat(40_000))];
      expect([piece, long < 60 * short + 200]).toEqual([piece, true]);
    }
  });
});
