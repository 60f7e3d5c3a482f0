import { isRefusal } from '@articulado/base';
import { FirstAdministrator } from '@articulado/accounts';
import { PeopleStore } from '@articulado/persistence';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

describe('accounts', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let ada: Known;
  let coordinator: string;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, 'prueba');
    coordinator = walked.cookies.coordinator;
    ada = await administrator('Ada');
  });
  afterAll(() => server.stop());

  interface Known {
    readonly id: string;
    readonly email: string;
    readonly cookie: string;
  }
  let made = 0;
  async function person(name: string): Promise<Known> {
    const email = `${name.toLowerCase()}${(made += 1)}@example.org`;
    const cookie = await server.signIn(email, name);
    const { id } = (await people().byEmail(email))!;
    return { id, email, cookie };
  }
  async function administrator(name: string): Promise<Known> {
    const known = await person(name);
    await people().setAdministrator((await people().byId(known.id))!, true, new Date());
    return known;
  }
  const people = () => server.running.unitOfWork.read().get(PeopleStore);
  const nameOf = async (cookie: string) =>
    ((await server.ask('{ viewer { name } }', {}, cookie)).data?.['viewer'] as unknown as { name: string } | null)
      ?.name;
  const viewerOf = async (cookie: string) =>
    (await server.ask('{ viewer { email } }', {}, cookie)).data!['viewer'] as unknown as { email: string };
  const sessionsOf = async (cookie: string) => {
    const { data } = await server.ask('{ viewer { sessions { id device isCurrent } } }', {}, cookie);
    return (data!['viewer'] as unknown as { sessions: { id: string; device: string; isCurrent: boolean }[] }).sessions;
  };
  /** What a mutation says: the code of its refusal, or that it was done. */
  const tried = async (name: string, input: object, cookie: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused } } }`;
    const { data } = await server.ask(query, { input }, cookie);
    const outcome = data!['outcome'] as unknown as { __typename: string; refused?: string };
    return outcome.refused ?? outcome.__typename;
  };
  const of = ({ id, email }: Known) => ({ person: id, confirmation: email });

  describe('sessions', () => {
    it('are listed for whoever holds them, with their device, and end one by one', async () => {
      const email = 'varias@example.org';
      const [phone, desk] = [await server.signIn(email, 'Varias'), await server.signIn(email)];
      const listed = await sessionsOf(desk);
      expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
      expect(await tried('endSession', { session: listed[1]!.id }, desk)).toBe('EndedSession');
      expect([await nameOf(phone), await nameOf(desk)]).toEqual([undefined, 'Varias']);
      expect(await sessionsOf(desk)).toHaveLength(1);
      expect(await tried('endSession', { session: listed[1]!.id }, desk)).toBe('NOT_FOUND');
    });

    it('show which browser and system they are in, and nothing more of what a browser says', async () => {
      const { requestId, code } = await server.requestCode('firefox@example.org');
      const userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0 Secret/7';
      const input = { email: 'firefox@example.org', requestId, code, name: 'Zorro' };
      const answer = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': userAgent },
        body: JSON.stringify({
          query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
          variables: { input },
        }),
      });
      const cookie = answer.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; ');
      expect(await sessionsOf(cookie)).toMatchObject([{ device: 'Firefox · Windows', isCurrent: true }]);
      const rows = await server.database.dataSource.query('SELECT * FROM session');
      expect(JSON.stringify(rows)).not.toContain('Secret');
      const page = await (await fetch(`${server.address}/account`, { headers: { cookie } })).text();
      expect(page).toContain('Firefox · Windows');
      expect(page).toContain('Esta sesión');
    });

    it('are nobody else’s to end', async () => {
      const [mine, theirs] = [await person('Mia'), await person('Teo')];
      const [session] = await sessionsOf(theirs.cookie);
      for (const cookie of [mine.cookie, ada.cookie, ''])
        expect(await tried('endSession', { session: session!.id }, cookie)).toBe('NOT_FOUND');
      expect(await nameOf(theirs.cookie)).toBe('Teo');
    });

    it('take their sockets with them, and leave those of others', async () => {
      const { approver } = walked.cookies;
      const { data } = await server.ask('{ process(slug: "prueba") { draft { id } } }', {}, coordinator);
      const { id } = (data!['process'] as unknown as { draft: { id: string } }).draft;
      const open = (cookie: string) => {
        const address = server.address.replace('http', 'ws');
        return new WebSocket(`${address}/collab/${id}`, { headers: { cookie, origin: server.address } });
      };
      const second = await server.signIn((await viewerOf(approver)).email);
      const [first, other] = [open(approver), open(second)];
      await Promise.all([once(first, 'open'), once(other, 'open')]);
      const [session] = (await sessionsOf(second)).filter(({ isCurrent }) => !isCurrent);
      const closed = once(first, 'close');
      const from = Date.now();
      await tried('endSession', { session: session!.id }, second);
      expect([(await closed)[0], Date.now() - from < 5_000]).toEqual([4401, true]);
      expect(other.readyState).toBe(WebSocket.OPEN);
      other.terminate();
    });
  });

  describe('an account that is disabled', () => {
    it('has no session from that moment, opens none by a code or a link, and has its rights back when it is enabled', async () => {
      const eva = await person('Eva');
      const asked = await server.requestCode(eva.email);
      expect(await tried('disableAccount', of(eva), ada.cookie)).toBe('Person');
      expect(await nameOf(eva.cookie)).toBeUndefined();
      const before = { email: eva.email, ...asked, name: 'Eva' };
      expect(await tried('signIn', before, '')).toBe('CODE_WRONG_OR_EXPIRED'); // void: it was on its way
      const after = { email: eva.email, ...(await server.requestCode(eva.email)), name: 'Eva' };
      expect(await tried('signIn', after, '')).toBe('ACCOUNT_DISABLED');
      await server.requestCode(eva.email);
      const [{ body }] = await server.database.dataSource.query(
        'SELECT body FROM mail WHERE recipient = $1 ORDER BY written_at DESC LIMIT 1',
        [eva.email],
      );
      const token = /\/sign-in\/link\/(\w+)/.exec(body)![1];
      expect(await tried('signInByLink', { token, name: 'Eva' }, '')).toBe('ACCOUNT_DISABLED');
      expect(await nameOf(eva.cookie)).toBeUndefined();
      expect(await tried('disableAccount', of(eva), ada.cookie)).toBe('ALREADY_EXISTS');
      expect(await tried('enableAccount', { person: eva.id }, ada.cookie)).toBe('Person');
      expect(await nameOf(await server.signIn(eva.email))).toBe('Eva');
      expect(await nameOf(eva.cookie)).toBeUndefined(); // what ended stays ended
    });

    it('loses the drafting room at once', async () => {
      const { email } = await viewerOf(walked.cookies.coordinator);
      const cookie = await server.signIn(email);
      const { data } = await server.ask('{ process(slug: "prueba") { draft { id } } }', {}, cookie);
      const { id } = (data!['process'] as unknown as { draft: { id: string } }).draft;
      const address = `${server.address.replace('http', 'ws')}/collab/${id}`;
      const socket = new WebSocket(address, { headers: { cookie, origin: server.address } });
      await once(socket, 'open');
      const closed = once(socket, 'close');
      const from = Date.now();
      const known = (await people().byEmail(email))!;
      expect(await tried('disableAccount', { person: known.id, confirmation: email }, ada.cookie)).toBe('Person');
      expect([(await closed)[0], Date.now() - from < 5_000]).toEqual([4401, true]);
      await tried('enableAccount', { person: known.id }, ada.cookie);
      coordinator = await server.signIn(email);
    });

    it('is invited nowhere', async () => {
      const eli = await person('Eli');
      await tried('disableAccount', of(eli), ada.cookie);
      const { data } = await server.ask('{ organizations { nodes { id } } }');
      const organization = (data!['organizations'] as unknown as { nodes: { id: string }[] }).nodes[0]!.id;
      const input = { process: 'prueba', name: 'Eli', email: eli.email, role: 'OBSERVER', organization };
      expect(await tried('inviteMember', input, coordinator)).toBe('ACCOUNT_DISABLED');
    });
  });

  describe('administrators', () => {
    it('appoint another, who is told by e-mail, and end that they are one', async () => {
      const zoe = await person('Zoe');
      expect(await tried('retryJob', { job: 'x' }, zoe.cookie)).toBe('NOT_PERMITTED');
      expect(await tried('appointAdministrator', of(zoe), ada.cookie)).toBe('Person');
      expect(await tried('retryJob', { job: 'x' }, zoe.cookie)).toBe('NOT_FOUND');
      const written = 'SELECT body FROM mail WHERE recipient = $1 AND subject LIKE $2';
      const mails = await server.database.dataSource.query(written, [zoe.email, 'Usted administra%']);
      expect(mails).toEqual([{ body: expect.stringContaining('Ada le nombró') }]);
      expect(await tried('appointAdministrator', of(zoe), ada.cookie)).toBe('ALREADY_EXISTS');
      expect(await tried('endAdministrator', of(zoe), ada.cookie)).toBe('Person');
      expect(await tried('retryJob', { job: 'x' }, zoe.cookie)).toBe('NOT_PERMITTED');
      expect(await nameOf(zoe.cookie)).toBe('Zoe');
    });

    it('do nothing that was not confirmed by the very address', async () => {
      const leo = await person('Leo');
      for (const act of ['appointAdministrator', 'disableAccount', 'endAdministrator'])
        for (const confirmation of ['', 'x', ada.email, `${leo.email}.gt`])
          expect(await tried(act, { person: leo.id, confirmation }, ada.cookie)).toBe('INVALID_INPUT');
      expect(await people().byId(leo.id)).toMatchObject({ isAdministrator: false, disabledAt: null });
      expect(
        await tried('disableAccount', { person: leo.id, confirmation: ` ${leo.email.toUpperCase()} ` }, ada.cookie),
      ).toBe('Person');
    });

    it('are never none: the last one is neither ended nor disabled, by two at the same moment neither', async () => {
      const others = await server.database.dataSource.query(
        'SELECT id FROM person WHERE is_administrator AND id <> $1',
        [ada.id],
      );
      for (const { id } of others) await people().setAdministrator((await people().byId(id))!, false, new Date());
      expect(await tried('endAdministrator', of(ada), ada.cookie)).toBe('LAST_ADMINISTRATOR');
      expect(await tried('disableAccount', of(ada), ada.cookie)).toBe('LAST_ADMINISTRATOR');
      const uma = await administrator('Uma');
      // Both wait at the same place, having been asked by two who may: whoever comes second finds what the first has left.
      const runner = server.database.dataSource.createQueryRunner();
      await runner.startTransaction();
      await runner.query('SELECT one FROM platform FOR UPDATE');
      let done = 0;
      const acts = [tried('endAdministrator', of(uma), ada.cookie), tried('disableAccount', of(ada), uma.cookie)].map(
        (act) => act.finally(() => (done += 1)),
      );
      const waiting = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while (done === 0 && (await server.database.dataSource.query(waiting))[0].count < 2) await pause(5);
      expect(done).toBe(0);
      await runner.commitTransaction();
      await runner.release();
      expect((await Promise.all(acts)).toSorted()).toEqual(['NOT_PERMITTED', 'Person']);
      expect(await people().countAdministrators()).toBe(1);
      for (const id of [ada.id, uma.id]) {
        await people().disable((await people().byId(id))!, null);
        await people().setAdministrator((await people().byId(id))!, id === ada.id, new Date());
      }
      ada = { ...ada, cookie: await server.signIn(ada.email) };
    });

    it('are not counted among those who may sign in while they are disabled', async () => {
      const ida = await administrator('Ida');
      await tried('disableAccount', of(ida), ada.cookie);
      expect(await tried('endAdministrator', of(ada), ada.cookie)).toBe('LAST_ADMINISTRATOR');
      expect(await tried('endAdministrator', of(ida), ada.cookie)).toBe('Person');
    });

    it('who were appointed and have not come yet are not renamed by the link of the first one', async () => {
      const nina = await server.running.unitOfWork.run((stores) =>
        stores.get(PeopleStore).add({
          id: crypto.randomUUID(),
          name: 'Nina',
          email: 'nina@example.org',
          isAdministrator: true,
          createdAt: new Date(),
        }),
      );
      if (isRefusal(nina)) throw new Error(nina.refused);
      const platform = { publicUrl: '', demo: false, sendsMail: false, secret: 's'.repeat(32) };
      const first = new FirstAdministrator(server.running.unitOfWork, platform);
      const key = (await first.key())!;
      expect(await first.run({ key, name: 'Otra', email: 'otra@example.org' })).toMatchObject({
        refused: 'already-exists',
      });
      expect(await people().byId(nina.id)).toMatchObject({ email: 'nina@example.org' });
    });

    it('see a person’s page, and nobody else does', async () => {
      const tom = await person('Tom');
      const page = (cookie: string) => fetch(`${server.address}/admin/people/${tom.id}`, { headers: { cookie } });
      expect(await (await page(ada.cookie)).text()).toContain(tom.email);
      for (const cookie of [tom.cookie, coordinator, '']) expect((await page(cookie)).status).toBe(404);
      for (const id of ['x', crypto.randomUUID()])
        expect((await fetch(`${server.address}/admin/people/${id}`, { headers: { cookie: ada.cookie } })).status).toBe(
          404,
        );
    });

    it('act by the page as well, without a script', async () => {
      const pia = await person('Pia');
      const post = async (fields: Record<string, string>) => {
        const answer = await fetch(`${server.address}/admin/people/${pia.id}`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { cookie: ada.cookie, origin: server.address },
          redirect: 'manual',
        });
        return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
      };
      expect(await post({ form: 'disableAccount', confirmation: 'otra@example.org' })).toMatchObject({
        status: 422,
        text: expect.stringContaining('No es el correo de esta persona'),
      });
      const location = `/admin/people/${pia.id}?done=disableAccount#contenido`;
      expect(await post({ form: 'disableAccount', confirmation: pia.email })).toMatchObject({ status: 303, location });
      expect(await post({ form: 'enableAccount' })).toMatchObject({ status: 303 });
      expect(await people().byId(pia.id)).toMatchObject({ disabledAt: null });
    });
  });
});
