import { isRefusal } from '@articulado/base';
import { type MailRow, UnitOfWork } from '@articulado/persistence';
import nodemailer, { type Transporter } from 'nodemailer';

/** A mail server that says nothing for so long is away, in milliseconds: a letter is held in a transaction while it is sent. */
const answerLimits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends the letters that wait, one after another. A letter that fails stays, with its error, and is tried again. */
export class SendMail {
  private readonly transport: Transporter;
  private timer: NodeJS.Timeout | undefined;
  private sending = Promise.resolve();
  private isStopping = false;

  /** @param smtpUrl - `smtp://user:password@host:587`, or smtps */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    smtpUrl: string,
    private readonly sender: string,
    private readonly report: (error: unknown) => void,
    private readonly everyMs = 2_000,
    /** Whether a letter stays in the outbox although there is a mail server: a demonstration's people have no mailbox. */
    private readonly stays: (recipient: string) => boolean = () => false,
  ) {
    this.transport = nodemailer.createTransport({ url: smtpUrl, ...answerLimits });
  }

  start(): void {
    this.timer = setInterval(() => {
      // A database that is away now may be back at the next turn: the letters wait there, so nothing is lost by trying again.
      this.sending = this.sending.then(() => this.sendWaiting()).catch(this.report);
    }, this.everyMs);
  }

  /** Lets the letter under way finish. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.isStopping = true;
    await this.sending;
    this.transport.close();
  }

  private async sendWaiting(): Promise<void> {
    while (!this.isStopping && (await this.sendNext()));
  }

  /**
   * One letter in one transaction, which holds it: of several server processes one sends it. A process that dies after the
   * mail server took a letter and before the commit leaves it to be sent once more; none is lost.
   * @returns whether there was one
   */
  private async sendNext(): Promise<boolean> {
    const outcome = await this.unitOfWork.run(async ({ mail, now }) => {
      const letter = await mail.takeUnsent(now);
      if (!letter) return { wasThere: false };
      if (this.stays(letter.recipient)) {
        await mail.keep(letter);
        return { wasThere: true };
      }
      const failure = await this.failureOf(letter);
      await (failure === undefined ? mail.sent(letter, now) : mail.failed(letter, failure, now));
      return { wasThere: true };
    });
    return !isRefusal(outcome) && outcome.wasThere;
  }

  private failureOf({ recipient, subject, body }: MailRow): Promise<string | undefined> {
    return this.transport.sendMail({ from: this.sender, to: recipient, subject, text: body }).then(
      () => undefined,
      (error: Error) => error.message,
    );
  }
}
