import { MailStore } from '@articulado/persistence';
import { Given } from '@articulado/api/testing';
import { doDueJobs } from '@articulado/jobs/testing';
import { isReservedAddress } from './reserved-address.js';
import { SendMail } from './send-mail.js';
import { SmtpServer } from './testing/smtp-server.js';

describe('sendMail', () => {
  let given: Given;
  let smtp: SmtpServer;
  beforeEach(async () => {
    given = await Given.platform();
    smtp = await SmtpServer.start();
  });
  afterEach(async () => {
    await smtp.stop();
    await given.drop();
  });

  const write = (recipient: string, subject = 'Carta') =>
    given.unitOfWork.read().get(MailStore).write({ recipient, subject, body: 'Su código es 123456.' }, given.clock.at);
  const mail = async () => (await given.unitOfWork.read().get(MailStore).list({ limit: 1 }))[0]!;
  const job = async () => (await given.database.dataSource.query(`SELECT * FROM job WHERE name = 'send-mail'`))[0];
  const attempt = async (server: ConstructorParameters<typeof SendMail>[1]) => {
    const sendMail = new SendMail(given.unitOfWork, server);
    await doDueJobs(given, sendMail);
    sendMail.close();
  };
  const server = () => ({ url: smtp.url, sender: 'Articulado <no-reply@articulado.example>' });

  it('is enqueued with the e-mail, and with it alone', async () => {
    await given.unitOfWork
      .run(async (stores) => {
        await stores.get(MailStore).write({ recipient: 'ana@example.org', subject: 'Carta', body: '' }, stores.now);
        throw new Error('the act fails');
      })
      .catch(() => undefined);
    expect(await job()).toBeUndefined();
    await write('ana@example.org');
    expect(await job()).toMatchObject({ name: 'send-mail', data: { mailId: (await mail()).id }, attempts: 0 });
  });

  it('sends the e-mail, and keeps no word of it', async () => {
    await write('ana@example.org', '123456 es su código');
    await attempt(server());
    expect(smtp.mails).toMatchObject([
      { subject: '123456 es su código', id: `<${(await mail()).id}@articulado.example>` },
    ]);
    expect(await mail()).toMatchObject({ sentAt: given.clock.at, body: '', subject: '•••••• es su código' });
    expect(await job()).toBeUndefined();
    const [{ count }] = await given.database.dataSource.query(
      `SELECT count(*) FROM job, mail WHERE concat(job::text, mail::text) LIKE '%123456%'`,
    );
    expect(count).toBe('0');
  });

  it('gives an address to the mail server as it is', async () => {
    await write('ana@example.org');
    await attempt(server());
    expect(smtp.mails).toMatchObject([{ recipients: ['ana@example.org'] }]);
  });

  // No such address is taken in; one that was kept before is still no list.
  it.each(['x@evil.example,victim@example.org', 'Ana <victim@example.org>', 'g:victim@example.org;'])(
    'sends nothing to %s',
    async (recipient) => {
      await write(recipient);
      await attempt(server());
      expect(smtp.mails).toEqual([]);
      expect(await job()).toMatchObject({ last_error: expect.stringContaining('not in the form') });
    },
  );

  it('does not send an e-mail that was sent', async () => {
    await write('ana@example.org');
    await given.unitOfWork
      .read()
      .get(MailStore)
      .markSent(await mail(), given.clock.at);
    await attempt(server());
    expect(smtp.mails).toEqual([]);
    expect(await job()).toBeUndefined();
  });

  it.each([
    ['where there is no mail server', () => undefined],
    ['of a demonstration to a name that nobody has', () => ({ ...server(), keeps: isReservedAddress })],
  ])('leaves an e-mail at `/outbox` for good %s', async (_, serverOf) => {
    await write('lucia@demo.articulado.example');
    await attempt(serverOf());
    expect(smtp.mails).toEqual([]);
    expect(await mail()).toMatchObject({ sentAt: null, body: 'Su código es 123456.' });
    expect(await job()).toBeUndefined();
  });

  it('says why an e-mail could not be sent, and keeps it', async () => {
    smtp.refuses = true;
    await write('ana@example.org');
    await attempt(server());
    expect(await job()).toMatchObject({ attempts: 1, last_error: expect.stringMatching(/451/), execution_id: null });
    expect(await mail()).toMatchObject({ sentAt: null, body: 'Su código es 123456.' });
    smtp.refuses = false;
    given.wait(10_000);
    await attempt(server());
    expect(smtp.mails).toHaveLength(1);
  });
});
