import type { Admission } from '../doors.js';
import { startHost } from './host.js';

/**
 * A collab server as a process of its own, for tests that kill it. Settings: `DATABASE_URL`, `PORT`, `PEOPLE` (admissions as JSON).
 * Says `ready` when clients may come.
 */
const host = await startHost(process.env['DATABASE_URL'] ?? '', { port: Number(process.env['PORT']) });
for (const admission of JSON.parse(process.env['PEOPLE'] ?? '[]') as Admission[]) host.doors.let(admission);
process.stdout.write('ready\n');
