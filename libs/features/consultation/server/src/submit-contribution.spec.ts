import { randomUUID } from 'node:crypto';
import { ConsultationsStore, ProcessesStore, RecordStore, RegisterStore } from '@articulado/persistence';
import { clause, Given } from '@articulado/api/testing';
import type { ClauseId } from '@articulado/base';
import { atom } from '@articulado/policy-text';
import { Consulted } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  consulted = await Consulted.over(given);
});
afterAll(() => given.drop());

const lastEntry = async () => {
  const [row] = await given.unitOfWork.read().get(RecordStore).latest(consulted.process.process.id, { limit: 1 });
  return { ...JSON.parse(row!.entry), disclosed: row!.disclosed };
};

async function untilSomebodyWaits(): Promise<void> {
  const asked = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await given.database.dataSource.query<unknown[]>(asked)).length === 0);
}

describe('a contribution', () => {
  it('is taken from anybody while the version is open, with a number and a code', async () => {
    await consulted.open();
    const first = await consulted.received();
    const second = await consulted.received({ kind: 'support', body: 'Sí' });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first.code).toMatch(/^[CFHJKMNPRTWXY3479]{5}-[CFHJKMNPRTWXY3479]{5}$/);
    expect(second.code).not.toBe(first.code);
    expect(await given.recordOf(consulted.process)).toEqual([
      'process.created',
      'consultation.opened',
      'contribution.submitted',
      'contribution.submitted',
    ]);
  });

  it('has a number without gaps when many come at once', async () => {
    await consulted.open();
    const rows = await Promise.all(Array.from({ length: 12 }, () => consulted.received()));
    expect(rows.map(({ number }) => number).sort((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('shares a transaction with those that come at once, has an entry of its own, and is told its own refusal', async () => {
    await consulted.open();
    const run = jest.spyOn(given.unitOfWork, 'run');
    const submit = consulted.submission();
    const visitor = await given.viewer();
    const bodies = Array.from({ length: 40 }, (_, place) => `Cuerpo ${place}`);
    const outcomes = await Promise.all(
      bodies.map((body, place) =>
        submit.run(visitor, consulted.input({ body, ...(place === 7 && { clauseId: 'zz' }) })),
      ),
    );
    expect(run.mock.calls.length).toBeLessThan(20);
    run.mockRestore();
    expect(outcomes[7]).toMatchObject({ refused: 'clause-not-found' });
    const rows = outcomes.filter((outcome) => 'number' in outcome);
    expect(rows.map(({ body }) => body)).toEqual(bodies.toSpliced(7, 1));
    expect(rows.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 39 }, (_, place) => place + 1),
    );
    const entries = await given.unitOfWork.read().get(RecordStore).after(consulted.process.process.id, 2, 100);
    const told = entries.map(({ entry }) => (JSON.parse(entry) as { details: { number: number } }).details.number);
    expect(told).toEqual(Array.from({ length: 39 }, (_, place) => place + 1));
  });

  it('is refused when the consultation is closed while it waits for the process, and writes nothing', async () => {
    await consulted.open();
    let waiting: Promise<unknown> = Promise.resolve();
    await given.unitOfWork.run(async (stores) => {
      const process = (await stores.get(ProcessesStore).lock(consulted.slug))!;
      waiting = consulted.submit();
      await untilSomebodyWaits();
      const [consultation] = await stores.get(ConsultationsStore).allIn([process.id]);
      return stores.get(ConsultationsStore).close(consultation!, stores.now);
    });
    expect(await waiting).toMatchObject({ refused: 'consultation-not-open' });
    expect(await given.recordOf(consulted.process)).toEqual(['process.created', 'consultation.opened']);
  });

  it('does not hold the process while it is checked', async () => {
    await consulted.open();
    await given.unitOfWork.run(async (stores) => {
      await stores.get(ProcessesStore).lock(consulted.slug);
      expect(await consulted.submit({ clauseId: 'zz' })).toMatchObject({ refused: 'clause-not-found' });
      expect(await consulted.submit({ body: '' })).toMatchObject({ refused: 'invalid-input' });
      return {};
    });
  });

  it('keeps the exact words that it quotes and where they stand', async () => {
    await consulted.open();
    expect(await consulted.submit({ quote: ' datos\npúblicos ' })).toMatchObject({
      quote: 'datos públicos',
      quoteStart: 12,
    });
    expect(await consulted.submit({ quote: 'datos privados' })).toEqual({
      refused: 'quote-not-found',
      details: { clauseId: 'a1' },
    });
    expect(await consulted.submit({ quote: 'Ente rector' })).toMatchObject({ refused: 'quote-not-found' });
  });

  it('is one when its form is sent twice, at once or later, and another when the words are others', async () => {
    await consulted.open();
    const idempotencyKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => consulted.received({ idempotencyKey })));
    expect(twice[0]).toEqual(twice[1]);
    expect(await consulted.submit({ idempotencyKey })).toEqual(twice[0]);
    const other = await consulted.received({ idempotencyKey, body: 'Otras palabras.' });
    expect([other.number, other.code]).not.toEqual([twice[0]!.number, twice[0]!.code]);
    expect((await consulted.received()).number).toBe(other.number + 1);
    await consulted.close();
    expect(await consulted.submit({ idempotencyKey })).toEqual(twice[0]);
    expect(await consulted.submit({ idempotencyKey: 'x' })).toMatchObject({ refused: expect.any(String) });
  });

  it('is about the words that were marked, and about none where nobody can tell which', async () => {
    await consulted.open();
    expect(await consulted.submit({ quote: 'os' })).toEqual({
      refused: 'quote-ambiguous',
      details: { clauseId: 'a1' },
    });
    const marked = await consulted.submit({ quote: 'os', quotePrefix: 'Los dat' });
    expect(marked).toMatchObject({ quote: 'os', quoteStart: 'Objeto. Los dat'.length });
  });

  it('is about the part of the clause that holds the words, where just one holds them', async () => {
    await consulted.open();
    expect(await consulted.submit({ quote: 'formatos abiertos' })).toMatchObject({
      clauseId: 'a1-1',
      quote: 'formatos abiertos',
      quoteStart: 15,
    });
  });

  it('quotes words across the mark of a note, and the words of a note beside its article', async () => {
    const marked = {
      ...clause('b1-1', '', 'paragraph', 1),
      content: [{ text: 'Se dan sin costo' }, { text: atom, note: 'n1' as ClauseId }, { text: ' alguno.' }],
    };
    const text = [clause('b1', 'Gratuidad.'), marked, clause('b2', 'Plazo.'), clause('n1', 'Para quien pide.', 'note')];
    await given.version(consulted.process, text);
    await consulted.open({ versionNumber: 2 });
    const quote = (words: string) => consulted.submit({ versionNumber: 2, clauseId: 'b1', quote: words });
    expect(await quote('sin costo alguno')).toMatchObject({
      clauseId: 'b1-1',
      quote: 'sin costo alguno',
      quoteStart: 7,
    });
    expect(await quote('quien pide')).toMatchObject({ clauseId: 'n1', quoteStart: 5 });
  });

  it('keeps script as the words it is', async () => {
    await consulted.open();
    const body = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(await consulted.submit({ body })).toMatchObject({ body });
  });

  it.each([
    [{ kind: 'rant' }, { field: 'kind', problem: 'unknown-value' }],
    [{ kind: '' }, { field: 'kind', problem: 'required' }],
    [{ body: '  ' }, { field: 'body', problem: 'required' }],
    [{ body: 'x'.repeat(20_001) }, { field: 'body', problem: 'too-long' }],
    [{ body: 'Suena \u0007' }, { field: 'body', problem: 'control-characters' }],
    [{ body: 'Al revés \u202E' }, { field: 'body', problem: 'control-characters' }],
    [{ body: '\u0301\u0301' }, { field: 'body', problem: 'required' }],
    [{ body: '\uE000\uE001 \u0378' }, { field: 'body', problem: 'required' }],
    [
      { body: `No ${'e\u0301\u0323\u0330\u0306\u0301\u0323\u0330'.repeat(9)}` },
      { field: 'body', problem: 'stacked-marks' },
    ],
    [{ body: 'Con \uE000' }, { field: 'body', problem: 'unreadable-signs' }],
    [
      { authorName: '...', showAuthor: true },
      { field: 'authorName', problem: 'no-letters' },
    ],
    [{ kind: 'proposal' }, { field: 'proposedText', problem: 'required' }],
    [
      { kind: 'proposal', proposedText: 'y'.repeat(20_001) },
      { field: 'proposedText', problem: 'too-long' },
    ],
    [
      { authorName: 'Ana\u0000', showAuthor: true },
      { field: 'authorName', problem: 'control-characters' },
    ],
    [{ authorName: 'Ana Xol' }, { field: 'showAuthor', problem: 'required' }],
  ])('is refused with %j, and nothing is written', async (changes, details) => {
    await consulted.open();
    expect(await consulted.submit(changes)).toMatchObject({ refused: 'invalid-input', details });
    expect(await given.unitOfWork.read().get(RegisterStore).count(consulted.process.process.id)).toBe(0);
    expect(await given.recordOf(consulted.process)).toEqual(['process.created', 'consultation.opened']);
  });

  it('is refused on a clause, a version or a process that is not there', async () => {
    await consulted.open();
    expect(await consulted.submit({ clauseId: 'zz' })).toEqual({
      refused: 'clause-not-found',
      details: { clauseId: 'zz' },
    });
    expect(await consulted.submit({ versionNumber: 7 })).toEqual({
      refused: 'not-found',
      details: { what: 'version' },
    });
    expect(await consulted.submit({ process: 'otro' })).toEqual({ refused: 'not-found', details: { what: 'process' } });
  });

  it('is taken from the first millisecond to the last by the clock of the server', async () => {
    given.clock.at = new Date('2026-05-10T13:59:59.999Z');
    const [opensAt, closesAt] = [new Date('2026-05-10T08:00-06:00'), new Date('2026-06-10T09:00-06:00')];
    await consulted.open({ opensAt, closesAt });
    expect(await consulted.submit()).toMatchObject({
      refused: 'consultation-not-open',
      details: { opensAt: '2026-05-10T14:00:00.000Z' },
    });
    given.wait(1);
    expect(await consulted.submit()).toMatchObject({ number: 1 });
    given.clock.at = new Date(closesAt.getTime() - 1);
    expect(await consulted.submit()).toMatchObject({ number: 2 });
    given.wait(1);
    expect(await consulted.submit()).toMatchObject({ refused: 'consultation-not-open' });
  });

  it('is taken on the version that is consulted on and no other', async () => {
    await given.version(consulted.process);
    await consulted.open();
    expect(await consulted.submit({ versionNumber: 2, clauseId: 'c1' })).toMatchObject({
      refused: 'consultation-not-open',
    });
  });

  it('shows who speaks only to whoever agreed to it', async () => {
    await consulted.open();
    const person = await given.viewer(await given.person('Rosa Choc'));
    await consulted.received({}, person);
    expect(await lastEntry()).toMatchObject({ actor: { role: 'participant' }, disclosed: [] });
    await consulted.received({ authorName: 'Una vecina', showAuthor: true }, person);
    expect(JSON.stringify(await lastEntry())).not.toContain('Rosa');
    await consulted.received({ authorName: 'Rosa Choc', showAuthor: true }, person);
    expect((await lastEntry()).disclosed).toEqual([
      expect.objectContaining({ value: expect.objectContaining({ name: 'Rosa Choc' }) }),
    ]);
  });

  it('does not tell by role or institution who kept the name back', async () => {
    await consulted.open();
    const drafter = await given.member(consulted.process, 'drafter');
    expect((await consulted.received({}, drafter)).personId).toBe(drafter.person!.id);
    expect((await lastEntry()).actor).toMatchObject({ role: 'participant' });
    expect((await lastEntry()).actor.organization).toBeUndefined();
  });

  it('slows down a flood from one address, generously', async () => {
    await consulted.open();
    for (let count = 0; count < 300; count += 1) await consulted.submit({ kind: '' }, undefined, '10.0.0.1');
    expect(await consulted.submit({}, undefined, '10.0.0.1')).toMatchObject({ refused: 'too-many-attempts' });
    expect(await consulted.submit({}, undefined, '10.0.0.2')).toMatchObject({ number: 1 });
  });
});
