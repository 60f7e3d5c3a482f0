import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import type { Entry, FactLine } from '@articulado/record';
import { GivenRecord, rechain, wholeProcess, write } from '../testing/given-record.js';
import { say, sayAll, sequenceOf, verify, withEntry } from '../testing/tamper.js';
import { verifyDownload } from './verify-record.js';

const verifyText = (record: string) => verifyDownload({ ...write(whole), record: Buffer.from(record) }).findings;

const whole = wholeProcess();
const withoutNames = ({ disclosed, ...fact }: FactLine): FactLine => ({
  ...fact,
  disclosed: disclosed?.filter(({ value }) => typeof value === 'string'),
});
const anyPlace = fc.integer({ min: 0, max: whole.lines.length - 1 });

describe('a record nobody touched', () => {
  it('is valid', () => {
    expect(verify(whole)).toEqual([]);
    expect(verify(whole, whole.lines[3]!.hash)).toEqual([]);
  });

  it('R10: is valid with every name erased', () => {
    const erased = {
      ...whole,
      lines: whole.lines.map(({ entry, hash }) => ({ entry, hash })),
      facts: whole.facts.map(withoutNames),
    };
    expect(verify(erased)).toEqual([]);
  });

  it('is valid up to any act on its way', () => {
    const record = new GivenRecord().create();
    expect(verify(record.downloads)).toEqual([]);
    expect(verify(record.freeze(1).advance('consultation').goBack('drafting').freeze(2).downloads)).toEqual([]);
  });
});

describe('the chain', () => {
  it('R8: shows one altered character in any line, whichever it is', () => {
    const text = write(whole).record.toString();
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', 'x', '"', ' ', '\n', '}', 'ñ', '\u202e'),
        (at, letter) => {
          fc.pre(text[at] !== letter);
          const record = text.slice(0, at) + letter + text.slice(at + 1);
          return verifyText(record).length > 0;
        },
      ),
      { seed: seedNow(), numRuns: 300 },
    );
  });

  it('R8: shows one lost or added character in any line', () => {
    const text = write(whole).record.toString().trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.boolean(), (at, isLost) => {
        const record = isLost ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}7${text.slice(at)}`;
        return verifyText(record).length > 0;
      }),
      { seed: seedNow(), numRuns: 200 },
    );
  });

  it('R8: names the entry whose details were altered', () => {
    fc.assert(
      fc.property(anyPlace, (index) => {
        const sequence = index + 1;
        const lines = withEntry(whole.lines, sequence, ({ actor }) => ({ actor: { ...actor, role: 'observer' } }));
        expect(sayAll(verify({ ...whole, lines }))).toEqual([`entry-altered record ${sequence}`]);
      }),
      { seed: seedNow() },
    );
  });

  it('R8: names the entry after one whose hash was made to fit', () => {
    const last = whole.lines.length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: last - 1 }), (sequence) => {
        const altered = withEntry(whole.lines, sequence, ({ actor }) => ({ actor: { ...actor, role: 'observer' } }));
        const lines = [...rechain(altered).slice(0, sequence), ...altered.slice(sequence)];
        expect(sayAll(verify({ ...whole, lines }))).toEqual([`chain-broken record ${sequence + 1}`]);
      }),
      { seed: seedNow() },
    );
  });

  it('R8: shows a dropped entry by the gap it leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.lines.length - 2 }), (index) => {
        const lines = whole.lines.toSpliced(index, 1);
        const found = sayAll(verify({ ...whole, lines }));
        expect(found).toContain(`sequence-broken record ${index + 2}`);
        expect(found).toContain(`chain-broken record ${index + 2}`);
      }),
      { seed: seedNow() },
    );
  });

  it('R2, R15: shows entries dropped from the end by what they had sealed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.lines.length - 1 }), (kept) => {
        const found = verify({ ...whole, lines: whole.lines.slice(0, kept) }).map(({ found: what }) => what);
        expect(found.some((what) => what === 'fact-extra' || what === 'fact-altered')).toBe(true);
      }),
      { seed: seedNow() },
    );
  });

  it('R8: shows two entries swapped', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        fc.pre(one !== other);
        const lines = whole.lines.with(one, whole.lines[other]!).with(other, whole.lines[one]!);
        const found = verify({ ...whole, lines }).map(({ found: what }) => what);
        expect(found).toEqual(expect.arrayContaining(['sequence-broken', 'chain-broken']));
      }),
      { seed: seedNow() },
    );
  });

  it('R8: shows an inserted entry', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (at, copied) => {
        const lines = whole.lines.toSpliced(at, 0, whole.lines[copied]!);
        expect(verify({ ...whole, lines }).map(({ found }) => found)).toContain('sequence-broken');
      }),
      { seed: seedNow() },
    );
  });

  it('R16: shows a record rewritten as a whole to whoever noted a hash of it, and to nobody else', () => {
    const noted = whole.lines.at(-1)!.hash;
    const role = ({ actor }: Entry) => ({ actor: { ...actor, role: 'observer' } });
    const lines = rechain(withEntry(whole.lines, 4, role));
    expect(verify({ ...whole, lines })).toEqual([]);
    expect(sayAll(verify({ ...whole, lines }, noted))).toEqual(['noted-hash-missing record']);
  });

  it('R8: shows time that runs backwards and entries of another process, even when all hashes fit', () => {
    const early = rechain(withEntry(whole.lines, 5, () => ({ at: '2020-01-01T00:00:00.000Z' })));
    expect(sayAll(verify({ ...whole, lines: early }))).toEqual(['time-backwards record 5']);
    const foreign = rechain(withEntry(whole.lines, whole.lines.length, () => ({ process: 'otro' })));
    expect(sayAll(verify({ ...whole, lines: foreign }))).toEqual([`other-process record ${whole.lines.length}`]);
  });

  it('R8: shows an empty record', () => {
    expect(
      verifyDownload({ record: Buffer.alloc(0), facts: Buffer.alloc(0), versions: new Map() }).findings.map(say),
    ).toEqual(['record-empty record']);
  });
});

describe('the facts', () => {
  const anyFact = fc.integer({ min: 0, max: whole.facts.length - 1 });
  const nameOf = (index: number) => `facts ${whole.facts[index]!.kind} ${whole.facts[index]!.id}`;

  it('R15: show which one was altered, added to or stripped of a member', () => {
    const tampering = fc.constantFrom('alter', 'add', 'strip');
    fc.assert(
      fc.property(anyFact, tampering, fc.nat(20), (index, how, place) => {
        const fact = whole.facts[index]!;
        const members = Object.entries(fact.body);
        const [name] = members[place % members.length]!;
        const rest = Object.fromEntries(members.filter(([key]) => key !== name));
        const body = { alter: { ...fact.body, [name]: 'otra cosa' }, add: { ...fact.body, x: 1 }, strip: rest }[how];
        const found = sayAll(verify({ ...whole, facts: whole.facts.with(index, { ...fact, body }) }));
        expect(found).toContain(`fact-altered ${nameOf(index)}`);
      }),
      { seed: seedNow() },
    );
  });

  it('R15: show which one is missing, added or there twice', () => {
    fc.assert(
      fc.property(anyFact, (index) => {
        const fact = whole.facts[index]!;
        expect(sayAll(verify({ ...whole, facts: whole.facts.toSpliced(index, 1) }))).toEqual([
          `fact-missing ${nameOf(index)}`,
        ]);
        const twice = [...whole.facts, fact];
        expect(sayAll(verify({ ...whole, facts: twice }))).toEqual([`fact-twice ${nameOf(index)}`]);
        const extra = [...whole.facts, { ...fact, id: 'nuevo' }];
        expect(sayAll(verify({ ...whole, facts: extra }))).toEqual([`fact-extra facts ${fact.kind} nuevo`]);
      }),
      { seed: seedNow() },
    );
  });

  it('R15: show a fact whose kind alone was changed', () => {
    const facts = whole.facts.map((fact) =>
      fact.kind === 'answer' ? { ...fact, kind: 'consultation' as const } : fact,
    );
    const found = verify({ ...whole, facts }).map(({ found: what }) => what);
    expect(new Set(found)).toEqual(new Set(['fact-extra', 'fact-missing']));
  });

  it('R6: show an entry that says of its subject what the sealed fact does not', () => {
    const sequence = sequenceOf(whole.lines, 'contribution.answered');
    const altered = withEntry(whole.lines, sequence, ({ details }) => ({
      details: { ...details, disposition: 'noted' },
    }));
    const [found, ...more] = verify({ ...whole, lines: rechain(altered) });
    expect(more).toEqual([]);
    expect(found).toEqual({
      found: 'entry-contradicts-fact',
      place: { in: 'record', sequence },
      details: { kind: 'answer', id: '1', member: 'disposition' },
    });
  });

  it('R2: show an entry that seals nothing new', () => {
    const lines = rechain([...whole.lines, whole.lines.at(-1)!]);
    expect(sayAll(verify({ ...whole, lines }))).toContain(`seals-nothing record ${lines.length}`);
  });
});

describe('the personal data', () => {
  it('R10: show a name that is not the one committed to', () => {
    const disclosed = [{ ...whole.lines[1]!.disclosed![0]!, value: { name: 'Otra Persona' } }];
    const lines = whole.lines.with(1, { ...whole.lines[1]!, disclosed });
    expect(sayAll(verify({ ...whole, lines }))).toEqual(['disclosure-wrong record 2']);
  });

  it('R10: show a commitment altered beside the entry, and one altered in it', () => {
    const own = whole.lines[1]!.disclosed![0]!;
    const other = { ...own, commitment: 'b'.repeat(64) as typeof own.commitment };
    const beside = whole.lines.with(1, { ...whole.lines[1]!, disclosed: [other] });
    expect(sayAll(verify({ ...whole, lines: beside }))).toEqual(['disclosure-foreign record 2']);
    const inside = withEntry(whole.lines, 2, ({ actor }) => ({ actor: { ...actor, person: 'b'.repeat(64) } }));
    expect(sayAll(verify({ ...whole, lines: inside }))).toEqual([
      'entry-altered record 2',
      'disclosure-foreign record 2',
    ]);
  });

  it('R10: show a salt that was changed in a fact', () => {
    const index = whole.facts.findIndex(({ disclosed }) => disclosed);
    const fact = whole.facts[index]!;
    const disclosed = [{ ...fact.disclosed![0]!, salt: '00'.repeat(16) }];
    const facts = whole.facts.with(index, { ...fact, disclosed });
    expect(sayAll(verify({ ...whole, facts }))).toEqual([`disclosure-wrong facts ${fact.kind} ${fact.id}`]);
  });
});
