import { UnitOfWork } from '@articulado/persistence';
import nodemailer, { type Transporter } from 'nodemailer';

/** Sends the letters that wait, one after another. A letter that fails stays, with its error, and is tried again. */
export class SendMail {
  private readonly transport: Transporter;
  private timer: NodeJS.Timeout | undefined;
  private sending = Promise.resolve();

  /** @param smtpUrl - `smtp://user:password@host:587`, or smtps */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    smtpUrl: string,
    private readonly sender: string,
    private readonly report: (error: unknown) => void,
    private readonly everyMs = 2_000,
  ) {
    this.transport = nodemailer.createTransport(smtpUrl);
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
    await this.sending;
    this.transport.close();
  }

  private async sendWaiting(): Promise<void> {
    const house = this.unitOfWork.read();
    for (const mail of await house.mail.unsent(20)) {
      const failure = await this.transport
        .sendMail({ from: this.sender, to: mail.recipient, subject: mail.subject, text: mail.body })
        .then(
          () => undefined,
          (error: Error) => error.message,
        );
      await (failure === undefined ? house.mail.sent(mail, new Date()) : house.mail.failed(mail, failure));
    }
  }
}
