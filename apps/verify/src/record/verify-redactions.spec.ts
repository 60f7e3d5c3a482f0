import { GivenRecord, rechain } from '../testing/given-record.js';
import { sayAll, verify, withEntry } from '../testing/tamper.js';

const given = () => new GivenRecord().create().freeze(1).contribute(1).contributePlainly(2);
const withoutDisclosures = (record: GivenRecord) => ({
  ...record.downloads,
  facts: record.downloads.facts.map(({ disclosed: _, ...fact }) => fact),
});

describe('the words', () => {
  it('R17: are not withheld in silence', () => {
    expect(verify(given().downloads)).toEqual([]);
    expect(sayAll(verify(withoutDisclosures(given())))).toEqual(['words-withheld facts contribution 1']);
  });

  it('R17: may be gone by an order that the record holds', () => {
    expect(verify(given().redact(1).downloads)).toEqual([]);
    expect(verify(given().redact(2).downloads)).toEqual([]);
  });

  it('R17: are gone from what is shown, once an order says so', () => {
    const downloads = given().redact(1).downloads;
    const { disclosed } = given().downloads.facts.find(({ kind }) => kind === 'contribution')!;
    const facts = downloads.facts.map((fact) =>
      fact.kind === 'contribution' && fact.id === '1' ? { ...fact, disclosed } : fact,
    );
    expect(sayAll(verify({ ...downloads, facts }))).toEqual(['redacted-words-shown facts contribution 1']);
  });

  it.each([
    ['by another', { by: 'Nadie' }],
    ['on another ground', { ground: 'Porque sí' }],
    ['by a document that the fact does not tell', { document: 'C-1' }],
  ])('R17: are not gone by an order that the entry says was given %s', (_how, details) => {
    const { lines, ...downloads } = given().redact(1).downloads;
    const altered = withEntry(lines, lines.length, (entry) => ({ details: { ...entry.details, ...details } }));
    expect(sayAll(verify({ ...downloads, lines: rechain(altered) }))).toEqual([
      'redaction-unrecorded facts contribution 1',
    ]);
  });
});
