import { isSlug, isTakenByPage, longestSlug, makeSlug } from './make-slug.js';

describe('the name of a process in addresses', () => {
  it('comes from the title, without accents and signs', () => {
    expect(makeSlug('  Política Nacional de Datos Abiertos (2026–2030)')).toBe(
      'politica-nacional-de-datos-abiertos-2026-2030',
    );
    expect(makeSlug('Ñandú & Kʼicheʼ')).toBe('nandu-k-iche');
  });

  it('is cut between words', () => {
    const slug = makeSlug('Estrategia nacional para la participación ciudadana en la formulación de políticas');
    expect(slug).toBe('estrategia-nacional-para-la-participacion-ciudadana-en-la');
    expect(slug.length).toBeLessThanOrEqual(longestSlug);
  });

  it('is never one that an address of the platform has already', () => {
    expect(makeSlug('New')).toMatch(/^proceso-[0-9a-f]{8}$/);
    expect([isTakenByPage('new'), isTakenByPage('news')]).toEqual([true, false]);
  });

  it.each(['Закон о данных', '数据法', '«…»'])('is one of no meaning for a title in another script: %s', (title) => {
    expect(makeSlug(title)).toMatch(/^proceso-[0-9a-f]{8}$/);
    expect(makeSlug(title)).not.toBe(makeSlug(title));
  });

  it.each(['', 'Datos', 'datos abiertos', '-datos', 'datos-', 'datos--abiertos', '../admin', 'ñ', 'a'.repeat(61)])(
    'refuses %j',
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});
