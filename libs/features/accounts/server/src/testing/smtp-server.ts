import net, { type AddressInfo } from 'node:net';

/** What a mail server for tests took in. */
export interface TakenMail {
  subject: string;
  id: string;
  /** Of the envelope: whom a mail server gives it to. */
  recipients: string[];
}

/** Speaks as much of SMTP as an e-mail needs. */
export class SmtpServer {
  refuses = false;
  readonly mails: TakenMail[] = [];
  private constructor(private readonly server: net.Server) {}

  static async start(): Promise<SmtpServer> {
    const server = net.createServer((socket) => smtp.talk(socket));
    const smtp = new SmtpServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: net.Socket): void {
    let said = '';
    let mail: TakenMail | undefined;
    let recipients: string[] = [];
    socket.on('error', () => undefined);
    socket.write('220 hello\r\n');
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      for (let end = said.indexOf('\r\n'); end >= 0; end = said.indexOf('\r\n')) {
        const line = said.slice(0, end);
        said = said.slice(end + 2);
        if (mail && line !== '.') {
          readHeader(mail, line);
          continue;
        }
        if (mail) this.mails.push(mail);
        if (line === 'QUIT') return void socket.end('221 bye\r\n');
        const refused = this.refuses && line.startsWith('MAIL');
        if (line.startsWith('MAIL')) recipients = [];
        if (line.startsWith('RCPT')) recipients.push(/<([^>]*)>/.exec(line)![1]!);
        mail = line === 'DATA' ? { subject: '', id: '', recipients } : undefined;
        socket.write(refused ? '451 try later\r\n' : mail ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  }
}

function readHeader(mail: TakenMail, line: string): void {
  if (line.startsWith('Subject: ')) mail.subject = decodeWords(line.slice(9));
  if (line.startsWith('Message-ID: ')) mail.id = line.slice(12);
}

/** Words that are not ASCII come as `=?UTF-8?Q?…?=`. */
const decodeWords = (header: string): string =>
  header.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) =>
    decodeURIComponent(word.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')),
  );
