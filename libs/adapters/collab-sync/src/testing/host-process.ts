import type { GrantedAccess } from '../authorization.js';
import type { LeaseTimes } from '@articulado/draft-log';
import type { SyncLimits } from '../limits.js';
import { startHost } from './host.js';

/**
 * A collab server as a process of its own, for tests that kill it. Settings: `DATABASE_URL`, `PORT` (a free one unless given),
 * `PEOPLE` (admissions as JSON), `LIMITS` (bounds that differ from the usual ones, as JSON),
 * `LEASES` (when client ids are lent again, as JSON).
 * Says `ready <port>` when clients may come; faults are told on stderr with `FAULTS=1`.
 */
const leaseTimes = JSON.parse(process.env['LEASES'] ?? '{}') as Partial<LeaseTimes>;
const limits = JSON.parse(process.env['LIMITS'] ?? '{}') as Partial<SyncLimits>;
const host = await startHost(process.env['DATABASE_URL'] ?? '', {
  port: Number(process.env['PORT'] ?? 0),
  limits,
  leaseTimes,
});
for (const admission of JSON.parse(process.env['PEOPLE'] ?? '[]') as GrantedAccess[]) host.authorizer.let(admission);
if (process.env['FAULTS']) setInterval(() => host.faults.splice(0).forEach((fault) => console.error(fault)), 200);
process.stdout.write(`ready ${new URL(host.address).port}\n`);
