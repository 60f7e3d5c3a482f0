import { SendMail } from '@articulado/accounts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@articulado/persistence';
import { readSettings, type Settings, WrongSetting } from './settings.js';
import { type RunningServer, startServer } from './start-server.js';

/** Starts the platform by its settings and stops it in order when it is told to. */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = settingsOrExit(environment);
  const postgres = settings.databaseUrl ? undefined : await startEmbeddedPostgres(settings.dataFolder);
  const databaseUrl = settings.databaseUrl ?? postgres!.url;
  const demo = settings.demo ?? postgres !== undefined;
  const server = await startServer({ databaseUrl, port: settings.port, publicUrl: settings.publicUrl, demo, sendsMail: settings.smtpUrl !== undefined });
  const mail = startMail(settings, server);
  stopWhenTold(server, mail, postgres);
  console.log(welcome(settings, demo));
}

function settingsOrExit(environment: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function startMail({ smtpUrl, publicUrl }: Settings, { unitOfWork }: RunningServer): SendMail | undefined {
  if (!smtpUrl) return undefined;
  const sender = `Articulado <no-reply@${new URL(publicUrl).hostname}>`;
  const mail = new SendMail(unitOfWork, smtpUrl, sender, (error) => console.error('Letters could not be sent; trying again.', error));
  mail.start();
  return mail;
}

function stopWhenTold(server: RunningServer, mail: SendMail | undefined, postgres: EmbeddedPostgres | undefined): void {
  const stop = async () => {
    await mail?.stop();
    await server.stop();
    await postgres?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function welcome({ publicUrl }: Settings, demo: boolean): string {
  return demo
    ? `Articulado is ready at ${publicUrl} — sign in as an example person at ${publicUrl}/demo`
    : `Articulado is ready at ${publicUrl} — sign in at ${publicUrl}/sign-in`;
}
