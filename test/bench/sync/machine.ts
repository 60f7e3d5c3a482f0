import fs from 'node:fs';
import os from 'node:os';

/** What a stretch of time cost. CPU in seconds; `others` in cores. */
export interface Cost {
  readonly seconds: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly generatorCpu: number;
  /** Cores used by everything on the machine that is no part of the measurement. */
  readonly others: number;
}

/** Begins to watch. The function it gives can be called several times; each call tells the cost since the beginning. */
export function watchCost(serverPids: readonly number[], databasePid: number): () => Cost {
  const before = reading(serverPids, databasePid);
  return () => {
    const now = reading(serverPids, databasePid);
    const seconds = now.at - before.at;
    const [serverCpu, databaseCpu, generatorCpu] = [
      now.server - before.server,
      now.database - before.database,
      now.generator - before.generator,
    ];
    const others = (now.machine - before.machine - serverCpu - databaseCpu - generatorCpu) / seconds;
    return { seconds, serverCpu, databaseCpu, generatorCpu, others: Math.max(0, others) };
  };
}

function reading(serverPids: readonly number[], databasePid: number) {
  return {
    at: performance.now() / 1_000,
    server: serverPids.reduce((sum, pid) => sum + cpuOf(pid), 0),
    database: databaseCpu(databasePid),
    generator: cpuOf(process.pid),
    machine: machineCpu(),
  };
}

/** CPU seconds that a process' threads have used, to the nanosecond; 0 for one that is gone. */
export function cpuOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const threads = tryRead(() => fs.readdirSync(folder)) ?? [];
  return threads.reduce((sum, thread) => {
    const line = tryRead(() => fs.readFileSync(`${folder}/${thread}/schedstat`, 'utf8')) ?? '0';
    return sum + Number.parseInt(line, 10) / 1e9;
  }, 0);
}

/** Resident memory, or the most there ever was of it. MB */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024;
}

/** The postmaster, its children, and those that have ended; these in hundredths. */
function databaseCpu(postmaster: number): number {
  const stat = tryRead(() => fs.readFileSync(`/proc/${postmaster}/stat`, 'utf8')) ?? '';
  const [ended = 0, endedInKernel = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(14, 16).map(Number);
  const living = [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + cpuOf(pid), 0);
  return living + (ended + endedInKernel) / 100;
}

const childrenOf = (pid: number): number[] =>
  (tryRead(() => fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')) ?? '')
    .split(' ')
    .filter(Boolean)
    .map(Number);

/** CPU seconds that all of the machine has spent on anything; hundredths. */
function machineCpu(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    fs.readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) / 100;
}

export const describeMachine = (): string =>
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ` +
  `Linux ${os.release()}, Node ${process.versions.node}`;

function tryRead<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined; // a process or thread that ended between two looks
  }
}
