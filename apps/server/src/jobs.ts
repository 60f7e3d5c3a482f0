import { EmptyMail, isReservedAddress, type MailServer, SendMail } from '@articulado/accounts';
import { TellContributor, TellOfExtension } from '@articulado/consultation';
import { TellSuggester } from '@articulado/drafting';
import { JobQueue, type RecordConsumer } from '@articulado/jobs';
import { TellFormerMember, TellMembers } from '@articulado/processes';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Foundations } from './app.module.js';
import { reportFault } from './report-fault.js';

/** Does the jobs of the features in this process. @param smtpUrl - without one e-mails stay at `/outbox` */
export async function startJobs(
  app: NestFastifyApplication,
  { pool, unitOfWork, platform }: Foundations,
  smtpUrl: string | undefined,
): Promise<{ stop(): Promise<void> }> {
  const sendMail = new SendMail(unitOfWork, smtpUrl === undefined ? undefined : mailServer(smtpUrl, platform));
  const queue = await JobQueue.start({
    pool,
    unitOfWork,
    handlers: [sendMail, new EmptyMail(unitOfWork)],
    consumers: [TellFormerMember, TellMembers, TellContributor, TellOfExtension, TellSuggester].map((consumer) =>
      app.get<RecordConsumer>(consumer, { strict: false }),
    ),
    onFault: reportFault,
  });
  return {
    stop: async () => {
      await queue.stop();
      sendMail.close();
    },
  };
}

const mailServer = (url: string, { publicUrl, demo }: Foundations['platform']): MailServer => ({
  url,
  sender: `Articulado <no-reply@${new URL(publicUrl).hostname}>`,
  keeps: demo ? isReservedAddress : undefined,
});
