import WebSocket from 'ws';
import { PermissionFixture } from '../testing/permission-fixture.js';
import { documentOf, guardedMutations, inputs } from '../testing/guarded-mutations.js';
import type { TestServer } from '../testing/test-server.js';

interface Line {
  readonly log: string;
  readonly at: string;
  readonly act: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly who?: string;
  readonly from?: string;
  readonly mailbox?: string;
  readonly about?: object;
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('the security log', () => {
  let cells: PermissionFixture;
  let server: TestServer;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    server = cells.server;
  }, 60_000);
  afterAll(() => cells.stop());

  /** The lines that something leaves. */
  async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
    const before = server.securityLog.length;
    await work();
    return server.securityLog.slice(before).map((line) => JSON.parse(line) as Line);
  }
  const linesAfter = async (act: string, work: () => Promise<unknown>) =>
    (await linesOf(work)).filter((line) => line.act === act);

  it.each(['visitor', 'participant', 'observer'] as const)(
    'has one line for each act that is refused to a %s: who, what, when and why',
    async (role) => {
      const cell = await cells.make(role, 'drafting');
      for (const { name, permission } of guardedMutations()) {
        if (await cells.expected(cell, permission)) continue;
        const input = inputs[name]!(cell);
        const lines = await linesOf(() => server.ask(documentOf(name), { input }, cells.cookies[role]));
        expect(lines).toEqual([
          expect.objectContaining({
            log: 'security',
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
            act: name,
            outcome: 'refused',
            reason: expect.stringContaining(`not-permitted: ${permission}`),
            who: role === 'visitor' ? 'visitor' : expect.stringMatching(id),
            from: '127.0.0.0/24',
          }),
        ]);
      }
    },
    60_000,
  );

  it('has one line for what is done, and says to what', async () => {
    const cell = await cells.make('coordinator', 'consultation');
    const input = inputs['inviteMember']!(cell) as { email: string };
    const [line, ...others] = await linesOf(() =>
      server.ask(documentOf('inviteMember'), { input }, cells.cookies['coordinator']),
    );
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      act: 'inviteMember',
      outcome: 'done',
      about: { process: cell.slug, organization: cell.organization, role: 'observer' },
      mailbox: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(line).not.toHaveProperty('reason');
  });

  it('has a line for each code that is asked for, wrong or right, and tells which are about one mailbox', async () => {
    const email = 'rosa@example.org';
    const lines = await linesOf(async () => {
      const { requestId, code } = await server.requestCode(email);
      const wrong = code === '000000' ? '000001' : '000000';
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
      await server.ask(signIn, { input: { email: ' Rosa@Example.ORG', requestId, code: wrong, name: 'Rosa' } });
      await server.ask(signIn, { input: { email, requestId, code, name: 'Rosa' } });
    });
    expect(lines.map(({ act, outcome, reason }) => [act, outcome, reason])).toEqual([
      ['requestSignInCode', 'done', undefined],
      ['signIn', 'refused', 'code-wrong-or-expired'],
      ['signIn', 'done', undefined],
    ]);
    expect(new Set(lines.map(({ mailbox }) => mailbox)).size).toBe(1);
    expect(lines.map(({ who }) => who)).toEqual(['visitor', 'visitor', expect.stringMatching(id)]);
    const other = await linesOf(() => server.requestCode('otra@example.org'));
    expect(other[0]!.mailbox).not.toBe(lines[0]!.mailbox);
  });

  it('holds no code, token, name or address, wherever somebody writes one', async () => {
    const secrets = ['987654', 'a'.repeat(64), 'Rosa Tuyuc', 'palabras de alguien\nlog: {"forged":1}'];
    const lines = await linesOf(async () => {
      for (const secret of secrets) {
        for (const [name, input] of [
          ['signIn', { email: 'a@example.org', requestId: secret, code: secret, name: secret }],
          ['signInByLink', { token: secret, name: secret }],
          ['requestSignInCode', { email: secret }],
          ['createFirstAdministrator', { key: secret, name: secret, email: 'a@example.org' }],
          ['endSession', { session: secret }],
          ['disableAccount', { person: secret, confirmation: secret }],
          ['freezeVersion', { process: secret, note: secret }],
        ] as const)
          await server.ask(documentOf(name), { input }, cells.cookies['administrator']);
      }
    });
    expect(lines.length).toBe(secrets.length * 7);
    const said = lines.map((line) => JSON.stringify(line));
    for (const line of said) {
      expect(line).not.toMatch(/987654|Rosa|palabras|forged|example\.org|127\.0\.0\.1/);
      expect(line).not.toContain('\n');
    }
    // What is long and plain may be an id: it is named where an id belongs, and a key of a link nowhere.
    expect(said.filter((line) => line.includes('a'.repeat(64))).length).toBe(3);
  });

  it('keeps the whole way in out of itself: no code, no link, no cookie, no address', async () => {
    const before = server.securityLog.length;
    const cookie = await server.signIn('paz@example.org');
    const { code } = await server.requestCode('paz@example.org');
    await fetch(`${server.address}/account`, { headers: { cookie } });
    const said = server.securityLog.slice(before).join('\n');
    const tokens = [...cookie.matchAll(/=([^;]+)/g)].map(([, token]) => token!);
    const [{ body }] = await server.database.dataSource.query(
      `SELECT body FROM mail WHERE recipient = 'paz@example.org' AND body <> '' ORDER BY written_at DESC LIMIT 1`,
    );
    for (const secret of [code, ...tokens, /\/link\/(\w+)/.exec(body)![1]!, 'paz@', '127.0.0.1'])
      expect(said).not.toContain(secret);
    expect(said).toContain('"act":"signIn","outcome":"done"');
  });

  it('says nothing of who contributes, nor whence', async () => {
    const cell = await cells.make('visitor', 'drafting');
    const input = { process: cell.slug, versionNumber: 1, clauseId: 'c1', kind: 'SUPPORT', body: 'Bien.' };
    const [line, ...others] = await linesOf(() =>
      server.ask(documentOf('submitContribution'), { input }, cells.cookies['participant']),
    );
    expect([line!.act, line!.outcome, others]).toEqual(['submitContribution', 'refused', []]);
    for (const field of ['who', 'from', 'mailbox']) expect(line).not.toHaveProperty(field);
  });

  it('has a line for a query that is refused, and none for one that is answered', async () => {
    const people = '{ people { totalCount } }';
    const refused = await linesOf(() => server.ask(people, {}, cells.cookies['participant']));
    expect(refused).toEqual([
      expect.objectContaining({ act: 'people', outcome: 'refused', reason: 'not-permitted: people.read' }),
    ]);
    expect(await linesOf(() => server.ask(people, {}, cells.cookies['administrator']))).toEqual([]);
    expect(await linesOf(() => server.ask('{ viewer { name } }'))).toEqual([]);
  });

  it('has a line for a post of another site, and none of its address', async () => {
    const [line] = await linesAfter('POST /sign-in/link/:token', () =>
      fetch(`${server.address}/sign-in/link/${'b'.repeat(64)}`, {
        method: 'POST',
        body: new URLSearchParams({ form: 'signInByLink' }),
        headers: { origin: 'https://evil.example' },
      }),
    );
    expect(line).toMatchObject({ outcome: 'refused', reason: 'forbidden', from: '127.0.0.0/24' });
    expect(server.securityLog.join()).not.toContain('b'.repeat(64));
  });

  it('has a line for what is done on a page, as for what is asked of the API', async () => {
    const lines = await linesAfter('endSession', () =>
      fetch(`${server.address}/account`, {
        method: 'POST',
        body: new URLSearchParams({ form: 'endSession', session: 'x' }),
        headers: { origin: server.address, cookie: cells.cookies['participant']! },
      }),
    );
    expect(lines).toMatchObject([{ outcome: 'refused', reason: 'not-found: session', about: { session: 'x' } }]);
  });

  it('has a line for whoever is not let into a drafting room, or comes to it from another site', async () => {
    const { draftId } = await cells.make('visitor', 'drafting');
    const address = `${server.address.replace('http', 'ws')}/collab/${draftId}`;
    const open = async (headers: Record<string, string>) => {
      const socket = new WebSocket(address, { headers });
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.once('close', resolve));
    };
    const act = 'socket /collab/:draftId';
    const [visitor] = await linesAfter(act, () => open({ origin: server.address }));
    expect(visitor).toMatchObject({ outcome: 'refused', reason: 'forbidden', about: { draft: draftId } });
    const cookie = cells.cookies['participant']!;
    const [participant] = await linesAfter(act, () => open({ origin: server.address, cookie }));
    expect(participant).toMatchObject({ outcome: 'refused', reason: 'not-found' });
    const [foreign] = await linesAfter(act, () => open({ origin: 'https://evil.example', cookie }));
    expect(foreign).toMatchObject({ outcome: 'refused', reason: 'other-origin' });
  });

  it('says once that somebody speaks for others who is no proxy that is trusted', async () => {
    const lines = await linesAfter('request', async () => {
      for (let times = 0; times < 3; times += 1)
        await fetch(`${server.address}/`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    });
    expect(lines).toEqual([expect.objectContaining({ reason: expect.stringContaining('TRUSTED_PROXIES') })]);
  });

  it('has a line for each session that is opened without a proof, as a demonstration does', async () => {
    const lines = await linesAfter('POST /demo/sign-in', () =>
      fetch(`${server.address}/demo/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ role: 'administrator' }),
        redirect: 'manual',
      }),
    );
    expect(lines).toMatchObject([{ outcome: 'done', from: '127.0.0.0/24' }]);
  });
});
