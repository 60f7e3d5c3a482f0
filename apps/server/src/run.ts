import 'reflect-metadata';
import { FirstAdministrator } from '@articulado/accounts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@articulado/database';
import { systemClock } from '@articulado/persistence';
import { prepareDemo } from './demo/prepare-demo.js';
import { readSettings, type Settings } from './settings.js';
import { wrongSettingBehind } from './wrong-setting-behind.js';
import { type RunningServer, startServer } from './start-server.js';

/** Starts the platform by its settings and stops it in order when it is told to. */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = await settingsOrExit(() => readSettings(environment));
  const postgres = settings.databaseUrl
    ? undefined
    : await settingsOrExit(() => startEmbeddedPostgres(settings.dataFolder));
  const databaseUrl = settings.databaseUrl ?? postgres!.url;
  const demo = await settingsOrExit(
    () =>
      prepareDemo({
        databaseUrl,
        publicUrl: settings.publicUrl,
        wanted: settings.demo,
        isOurs: postgres !== undefined,
        onSeeding,
      }),
    postgres,
  );
  const { port, host, publicUrl, smtpUrl, contactEmail, administratorToRecover, timeZone, trustedProxies, socketCaps } =
    settings;
  const server = await settingsOrExit(
    () =>
      startServer({
        databaseUrl,
        port,
        host,
        publicUrl,
        demo,
        smtpUrl,
        contactEmail,
        administratorToRecover,
        clock: systemClock(timeZone),
        trustedProxies,
        socketCaps,
        doesJobs: true,
        writeSecurityLog: (line) => void process.stdout.write(`${line}\n`),
      }),
    postgres,
  );
  stopWhenTold(settings, server, postgres);
  console.log(await welcome(settings, server, demo));
}

const onSeeding = () => console.log('Preparing the demonstration…');

/** What depends on the settings; a wrong one ends the start with its one sentence. */
async function settingsOrExit<Outcome>(
  work: () => Outcome | Promise<Outcome>,
  postgres?: EmbeddedPostgres,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    await postgres?.stop();
    const wrong = wrongSettingBehind(error);
    if (!wrong) throw error;
    console.error(wrong.message);
    process.exit(1);
  }
}

function stopWhenTold({ drainMs }: Settings, server: RunningServer, postgres: EmbeddedPostgres | undefined): void {
  const stop = async () => {
    await server.stop(drainMs);
    await postgres?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** The last line of a start: where the platform is, and how to come in. */
async function welcome({ publicUrl }: Settings, { app }: RunningServer, demo: boolean): Promise<string> {
  const ready = `Articulado is ready at ${publicUrl}`;
  if (demo) return `${ready} — sign in as an example person at ${publicUrl}/demo`;
  const key = await app.get(FirstAdministrator, { strict: false }).key();
  if (key) return `${ready} — its first administrator signs in at ${publicUrl}/first-administrator/${key}`;
  return `${ready} — sign in at ${publicUrl}/sign-in`;
}
