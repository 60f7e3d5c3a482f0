import type { Server } from 'node:http';
import { GivenRecord, write } from './testing/given-record.js';
import { type Answers, answersOf, givenDownload, serve, type TextDownload } from './testing/given-downloads.js';
import { run } from './testing/run.js';

const download = givenDownload();

describe('verifying an address', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));
  const offer = async (answers: Answers | (() => Answers), asked?: (url: string) => void) => {
    const { address, server } = await serve(typeof answers === 'function' ? answers : () => answers, asked);
    servers.push(server);
    return address;
  };

  it.each(['', '/', '/record', '/record.ndjson', '/versions/1', '?lang=es'])(
    'takes a page of the process: …%s',
    async (rest) => {
      const address = await offer(answersOf(download));
      expect(await run(`${address}${rest}`)).toMatchObject({
        exit: 0,
        said: expect.stringMatching(/^valid: 2 entries/) as string,
      });
    },
  );

  it('wants the record of the process that the address names', async () => {
    const moved = Object.entries(answersOf(download)).map(([url, answer]) => [
      url.replace('datos-abiertos', 'otro'),
      answer,
    ]);
    const address = await offer(Object.fromEntries(moved) as Answers);
    expect(await run(address.replace('datos-abiertos', 'otro'))).toEqual({
      exit: 1,
      said: 'NOT valid: 1 finding\n- record: is of another process than its address: datos-abiertos instead of otro',
    });
  });

  it('says which version the server does not give', async () => {
    const address = await offer({ ...answersOf(download), '/processes/datos-abiertos/versions/1.json': 404 });
    expect(await run(address)).toEqual({ exit: 1, said: 'NOT valid: 1 finding\n- version 1: its text is missing' });
  });

  it.each([404, 500])('says that nothing was checked where the facts answer %s', async (status) => {
    const address = await offer({ ...answersOf(download), '/processes/datos-abiertos/facts.ndjson': status });
    expect(await run(address)).toEqual({
      exit: 2,
      said: `Could not get ${address}/facts.ndjson (HTTP ${status}). Nothing has been checked.`,
    });
  });

  it('fetches again when something happened between two downloads', async () => {
    const before = givenDownload();
    const early = { ...before, record: `${before.record.split('\n')[0]}\n` };
    let requests = 0;
    // The first record is read just before version 1 is frozen, everything after it just after.
    const address = await offer(
      () => answersOf(requests === 1 ? early : before),
      () => (requests += 1),
    );
    expect((await run(address)).exit).toBe(0);
    expect(requests).toBe(3 + 4);
  });

  /** A server where an act is done before each request. */
  const offerWhileActing = (acts: readonly ((record: GivenRecord) => unknown)[]) => {
    const record = new GivenRecord().create().freeze(1).contribute(1).answer(1);
    let requests = 0;
    return offer(
      () => answersOf(textsOf(record)),
      () => acts[requests++]?.(record),
    );
  };
  const textsOf = (record: GivenRecord): TextDownload => {
    const { versions, ...written } = write(record.downloads);
    const texts = [...versions].map(([number, text]) => [number, Buffer.from(text).toString()] as const);
    return {
      record: Buffer.from(written.record).toString(),
      facts: Buffer.from(written.facts).toString(),
      versions: new Map(texts),
    };
  };

  it('R20: accuses nobody where people act without a pause, and says how many entries came in', async () => {
    const contributed = Array.from({ length: 20 }, (_, index) => (record: GivenRecord) => record.contribute(index + 2));
    const { exit, said } = await run(await offerWhileActing(contributed));
    expect({ exit, said }).toEqual({
      exit: 0,
      said: expect.stringMatching(
        /^valid: .*; 2 entries came in during the download, and what they seal may be/,
      ) as string,
    });
  });

  it('R20: takes a fact as it was before or after the entries that came in, and a version that was frozen meanwhile', async () => {
    const acts = [
      ...Array.from({ length: 8 }, () => () => undefined),
      (record: GivenRecord) => record.redact(1),
      (record: GivenRecord) => record.advance('consultation'),
      (record: GivenRecord) => record.contribute(9).freeze(2),
    ];
    const always = [...acts.slice(0, 3), (record: GivenRecord) => record.contribute(7), ...acts.slice(4, 7)];
    const late = [...always, (record: GivenRecord) => record.contribute(8), ...acts.slice(8)];
    expect((await run(await offerWhileActing(late))).exit).toBe(0);
  });

  it('R20: finds a fact that was altered, or is missing, also while entries come in', async () => {
    const contributed = Array.from({ length: 20 }, (_, index) => (record: GivenRecord) => record.contribute(index + 2));
    const record = new GivenRecord().create().freeze(1).contribute(1).answer(1);
    let requests = 0;
    const tamper: ((facts: string) => string)[] = [
      (facts) => facts.replace('"disposition":"accepted"', '"disposition":"noted"'),
      (facts) => facts.replace(/.*"kind":"answer".*\n/, ''),
    ];
    const said = [];
    for (const each of tamper) {
      const address = await offer(
        () => answersOf({ ...textsOf(record), facts: each(textsOf(record).facts) }),
        () => contributed[requests++]?.(record),
      );
      said.push((await run(address)).said);
    }
    expect(said[0]).toMatch(/NOT valid: 1 finding\n- fact answer 1: was altered/);
    expect(said[1]).toMatch(/NOT valid: 1 finding\n- fact answer 1: is missing/);
  });

  it('R20: finds a record that did not only grow while it was downloaded', async () => {
    let requests = 0;
    const address = await offer(
      () => answersOf(textsOf(new GivenRecord().create().freeze(1).contribute(requests))),
      () => (requests += 1),
    );
    expect((await run(address)).said).toContain(
      'record: does not continue what was downloaded a moment before: it did not only grow',
    );
  });

  it('says that nothing was checked where nobody answers', async () => {
    const { address, server } = await serve(() => ({}));
    await new Promise((closed) => server.close(closed));
    const { exit, said } = await run(address);
    expect(exit).toBe(2);
    expect(said).toMatch(/ECONNREFUSED.*Nothing has been checked/);
  });
});
