import { setTimeout as pause } from 'node:timers/promises';
import { SmtpServer } from '@articulado/accounts/testing';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { type RunningServer, startServer } from './start-server.js';

describe('the jobs of a server', () => {
  let database: FreshDatabase;
  let smtp: SmtpServer;
  let servers: RunningServer[];
  beforeEach(async () => {
    database = await freshDatabase();
    smtp = await SmtpServer.start();
  });
  afterEach(async () => {
    for (const server of servers) await server.stop();
    await smtp.stop();
    await database.drop();
  });

  const start = async (count: number, settings: { demo: boolean; smtpUrl?: string }) => {
    const options = { databaseUrl: database.url, port: 0, publicUrl: 'https://articulado.gob.gt', doesJobs: true };
    servers = await Promise.all(Array.from({ length: count }, () => startServer({ ...options, ...settings })));
  };
  const askForCode = async (email: string, { port } = servers[0]!) => {
    const query = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { __typename } }';
    await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { email } } }),
    });
  };
  const mails = () => database.dataSource.query('SELECT recipient, body, sent_at AS "sentAt" FROM mail');
  const until = async (isTrue: () => boolean | Promise<boolean>) => {
    for (const since = Date.now(); !(await isTrue()) && Date.now() - since < 15_000; ) await pause(50);
    expect(await isTrue()).toBe(true);
  };
  const noJobs = async () => (await database.dataSource.query(`SELECT FROM job WHERE name = 'send-mail'`)).length === 0;

  it('send each code once, whichever of two servers was asked for it, and keep none', async () => {
    await start(2, { demo: false, smtpUrl: smtp.url });
    for (const [index, server] of [...servers, ...servers].entries())
      await askForCode(`ana${index}@minfin.gob.gt`, server);
    await until(async () => smtp.mails.length === 4 && (await noJobs()));
    expect(await mails()).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ body: '', sentAt: expect.any(Date) })),
    );
    expect(smtp.mails).toEqual(
      Array.from({ length: 4 }, () => ({
        subject: expect.stringMatching(/^\d{6} es su código/),
        id: expect.stringMatching(/@articulado\.gob\.gt>$/),
        recipients: [expect.stringMatching(/^ana\d@minfin\.gob\.gt$/)],
      })),
    );
  });

  it('leave e-mails at `/outbox` where there is no mail server', async () => {
    await start(1, { demo: false });
    await askForCode('ana@minfin.gob.gt');
    await until(noJobs);
    expect(await mails()).toMatchObject([{ sentAt: null, body: expect.stringMatching(/\d{6}/) }]);
  });

  it('of a demonstration send e-mails to real addresses only', async () => {
    await start(1, { demo: true, smtpUrl: smtp.url });
    await askForCode('lucia@demo.articulado.example');
    await askForCode('ana@minfin.gob.gt');
    await until(noJobs);
    const kept = (await mails()).filter(({ sentAt }: { sentAt: Date | null }) => sentAt === null);
    expect(kept).toMatchObject([{ recipient: 'lucia@demo.articulado.example', body: expect.stringMatching(/\d{6}/) }]);
    expect(smtp.mails).toHaveLength(1);
  });
});
