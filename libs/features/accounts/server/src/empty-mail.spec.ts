import { MailStore } from '@articulado/persistence';
import { Given } from '@articulado/api/testing';
import { doDueJobs } from '@articulado/jobs/testing';
import { EmptyMail } from './empty-mail.js';
import { SendMail } from './send-mail.js';
import { GivenAccounts } from './testing/given-accounts.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('the words of an e-mail', () => {
  let given: Given;
  let accounts: GivenAccounts;
  beforeEach(async () => {
    given = await Given.platform();
    accounts = new GivenAccounts(given);
  });
  afterEach(async () => {
    await accounts.end();
    await given.drop();
  });

  const mailTo = async (email: string) => {
    const mails = await given.unitOfWork.read().get(MailStore).list({ limit: 10 });
    return mails.find(({ recipient }) => recipient === email)!;
  };
  const empty = () => doDueJobs(given, new EmptyMail(given.unitOfWork));

  it('go as soon as the code in it is used, and not before', async () => {
    const browser = accounts.browser();
    const { code, requestId } = await browser.requestCode('ana@example.org');
    await browser.requestCode('beto@example.org');
    const wrong = { email: 'ana@example.org', requestId, code: code === '000000' ? '000001' : '000000', name: 'Ana' };
    await browser.signIn(wrong);
    expect((await mailTo('ana@example.org')).body).toContain(code);
    await browser.signIn({ ...wrong, code });
    const emptied = await mailTo('ana@example.org');
    expect(emptied).toMatchObject({ body: '', subject: '•••••• es su código para entrar a Articulado' });
    expect(emptied.emptiedAt).not.toBeNull();
    expect((await mailTo('beto@example.org')).body).not.toBe('');
  });

  it('go as soon as the link in it is used', async () => {
    const browser = accounts.browser();
    const { link } = await browser.requestCode('ana@example.org');
    expect((await mailTo('ana@example.org')).body).toContain(link);
    await browser.signInByLink(link, 'Ana');
    expect(await mailTo('ana@example.org')).toMatchObject({ body: '', subject: expect.not.stringMatching(/\d/) });
  });

  it('go when the link in it has expired, whether or not it was read', async () => {
    await accounts.browser().requestCode('ana@example.org');
    given.wait(20 * minute - 1);
    await empty();
    expect((await mailTo('ana@example.org')).body).not.toBe('');
    given.wait(1);
    await empty();
    expect(await mailTo('ana@example.org')).toMatchObject({
      body: '',
      subject: expect.not.stringMatching(/\d/),
      emptiedAt: given.clock.at,
      sentAt: null,
    });
  });

  it('go after thirty days where nothing in it expires', async () => {
    const mail = { recipient: 'ana@example.org', subject: 'Carta 7', body: 'Le invitamos.' };
    await given.unitOfWork.read().get(MailStore).write(mail, given.clock.at);
    given.wait(30 * day - 1);
    await empty();
    expect((await mailTo('ana@example.org')).body).toBe('Le invitamos.');
    given.wait(1);
    await empty();
    expect(await mailTo('ana@example.org')).toMatchObject({ body: '', subject: 'Carta •' });
  });

  it('are not sent any more once they have gone', async () => {
    await accounts.browser().requestCode('ana@example.org');
    given.wait(20 * minute);
    await empty();
    const away = { url: 'smtp://127.0.0.1:9', sender: 'Articulado <no-reply@articulado.example>' };
    const sendMail = new SendMail(given.unitOfWork, away);
    await doDueJobs(given, sendMail);
    sendMail.close();
    expect(await given.database.dataSource.query('SELECT name, last_error FROM job')).toEqual([]);
  });
});
