import { checkEmail } from '@articulado/base';
import type { Effect, Job, JobHandler } from '@articulado/jobs';
import { MailStore, type MailRow, type UnitOfWork } from '@articulado/persistence';
import nodemailer, { type Transporter } from 'nodemailer';

/** A mail server that says nothing for so long is away, in milliseconds: the attempt counts as failed. */
const answerLimits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The mail server that e-mails leave by. */
export interface MailServer {
  /** `smtp://user:password@host:587`, or smtps */
  readonly url: string;
  readonly sender: string;
  /** Whether an e-mail stays at `/outbox` all the same: a demonstration's people have no mailbox. */
  readonly keeps?: (recipient: string) => boolean;
}

/** Sends one e-mail, or leaves it at `/outbox` for good where there is no mail server. */
export class SendMail implements JobHandler<'send-mail'> {
  readonly name = 'send-mail';
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly server: MailServer | undefined,
  ) {
    this.transport = server && nodemailer.createTransport({ url: server.url, ...answerLimits });
  }

  async handle({ data }: Job<'send-mail'>): Promise<Effect | void> {
    const mail = await this.unitOfWork.read().get(MailStore).byId(data.mailId);
    if (!mail || mail.sentAt || mail.emptiedAt || !this.isSentByServer(mail)) return; // one without words says nothing
    await this.send(mail);
    return (stores) => stores.get(MailStore).markSent(mail, stores.now);
  }

  close(): void {
    this.transport?.close();
  }

  private isSentByServer({ recipient }: MailRow): boolean {
    return this.server !== undefined && !this.server.keeps?.(recipient);
  }

  /** The same Message-ID at each attempt, so that a mailbox can drop a duplicate. */
  private async send({ id, recipient, subject, body }: MailRow): Promise<void> {
    // nodemailer parses any address as a list, also in the envelope; an address in strict form has nothing to parse.
    if (checkEmail(recipient)) throw new Error('The address is not in the form that e-mails are sent to');
    const { sender } = this.server!;
    const [, from, host] = /([^\s<]+@([^>]+))/.exec(sender)!;
    await this.transport!.sendMail({
      messageId: `<${id}@${host}>`,
      from: sender,
      to: { name: '', address: recipient },
      envelope: { from, to: [recipient] },
      subject,
      text: body,
    });
  }
}
