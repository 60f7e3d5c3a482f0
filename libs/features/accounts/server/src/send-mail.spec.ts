import net, { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Given } from '@articulado/api/testing';
import { isReservedAddress } from './reserved-address.js';
import { SendMail } from './send-mail.js';

describe('the sending of letters', () => {
  let given: Given;
  let server: MailServer;
  beforeEach(async () => {
    given = await Given.platform();
    server = await MailServer.start();
  });
  afterEach(async () => {
    await server.stop();
    await given.drop();
  });

  const write = (...subjects: string[]) =>
    Promise.all(
      subjects.map((subject) =>
        given.unitOfWork.read().mail.write({ recipient: 'ana@example.org', subject, body: 'Hola.' }, given.clock.at),
      ),
    );
  const letters = () => given.unitOfWork.read().mail.list(100, 0);
  const senders = (count: number) =>
    Array.from({ length: count }, () => {
      const sender = new SendMail(given.unitOfWork, server.url, 'a@example.org', (error) => faults.push(error), 20);
      sender.start();
      return sender;
    });
  let faults: unknown[] = [];
  beforeEach(() => (faults = []));
  const until = async (isTrue: () => boolean | Promise<boolean>) => {
    for (const start = Date.now(); !(await isTrue()) && Date.now() - start < 8_000; ) await pause(20);
    expect(await isTrue()).toBe(true);
  };

  it('sends each once, although three processes look for letters', async () => {
    const subjects = Array.from({ length: 30 }, (_, index) => `Carta ${index}`);
    const working = senders(3);
    await write(...subjects);
    await until(async () => (await letters()).every(({ sentAt }) => sentAt !== null));
    await Promise.all(working.map((sender) => sender.stop()));
    expect(server.subjects.toSorted()).toEqual(subjects.toSorted());
    expect(faults).toEqual([]);
  });

  it('tries none that stays in the outbox, and sends those behind it', async () => {
    const { mail } = given.unitOfWork.read();
    await mail.write({ recipient: 'lucia@demo.articulado.example', subject: 'Se queda', body: '' }, given.clock.at);
    await mail.write({ recipient: 'lucia@minfin.gob.gt', subject: 'Sale', body: '' }, given.clock.at);
    const working = new SendMail(
      given.unitOfWork,
      server.url,
      'a@b.gt',
      (error) => faults.push(error),
      20,
      isReservedAddress,
    );
    working.start();
    await until(() => server.subjects.length > 0);
    await pause(100);
    await working.stop();
    expect(server.subjects).toEqual(['Sale']);
    const kept = (await letters()).find(({ subject }) => subject === 'Se queda');
    expect(kept).toMatchObject({ sentAt: null, lastError: null });
  });

  it('tries again after a pause that grows, and says why it failed', async () => {
    const working = senders(2);
    server.refuses = true;
    await write('Carta');
    await until(async () => (await letters())[0]!.attempts === 1);
    await pause(200);
    expect(await letters()).toMatchObject([{ attempts: 1, sentAt: null, lastError: expect.stringMatching(/451/) }]);
    given.wait(10_000);
    await until(async () => (await letters())[0]!.attempts === 2);
    given.wait(10_000);
    await pause(200);
    expect(await letters()).toMatchObject([{ attempts: 2 }]);
    server.refuses = false;
    given.wait(10_000);
    await until(async () => (await letters())[0]!.sentAt !== null);
    await Promise.all(working.map((sender) => sender.stop()));
    expect(server.subjects).toEqual(['Carta']);
  });
});

/** Speaks as much of SMTP as a letter needs. */
class MailServer {
  refuses = false;
  readonly subjects: string[] = [];
  private constructor(private readonly server: net.Server) {}

  static async start(): Promise<MailServer> {
    const server = net.createServer((socket) => mailServer.talk(socket));
    const mailServer = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: net.Socket): void {
    let said = '';
    let isLetter = false;
    socket.on('error', () => undefined);
    socket.write('220 hello\r\n');
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      for (let end = said.indexOf('\r\n'); end >= 0; end = said.indexOf('\r\n')) {
        const line = said.slice(0, end);
        said = said.slice(end + 2);
        if (isLetter && line.startsWith('Subject: ')) this.subjects.push(line.slice(9));
        if (isLetter && line !== '.') continue;
        if (line === 'QUIT') return void socket.end('221 bye\r\n');
        const refused = this.refuses && line.startsWith('MAIL');
        isLetter = line === 'DATA';
        socket.write(refused ? '451 try later\r\n' : isLetter ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  }
}
