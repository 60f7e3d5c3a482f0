import { newClauseId } from '@articulado/draft-document';
import { importMarkdown } from '@articulado/formats';
import { type PolicyText, wordsOf } from '@articulado/policy-text';
import { readPolicy } from './demo-texts.js';
import { findClause } from './find-clause.js';

describe('findClause', () => {
  const text = importMarkdown(readPolicy().toString(), newClauseId) as PolicyText;
  const words = (name: string) => wordsOf(findClause(text, name));

  it.each([
    ['artículo 45', 'Acceso sin conexión.'],
    ['artículo 45, numeral 1, literal b', 'kioscos informativos en bibliotecas, municipalidades y mercados;'],
    ['artículo 5, definición 16', 'Portal: Portal Único de Datos Abiertos.'],
    ['artículo 33, celda 1-2', '10 días hábiles'],
    ['anexo I, celda 5-3', '6'],
    ['anexo II, numeral 7', 'Red vial, transporte y límites administrativos.'],
    ['transitoria Segunda', 'Primer inventario.'],
  ])('finds %s', (name, expected) => expect(words(name)).toBe(expected));

  it('finds the text under a heading, and a recital', () => {
    expect(words('artículo 14, texto')).toMatch(/^El Ministerio de Gobernación/);
    expect(words('considerando 5')).toMatch(/^Que una parte importante/);
  });

  it('looks only inside what was named before', () => {
    expect(() => findClause(text, 'artículo 1, numeral 1')).toThrow(RangeError);
    expect(() => findClause(text, 'artículo 60')).toThrow(RangeError);
  });
});
