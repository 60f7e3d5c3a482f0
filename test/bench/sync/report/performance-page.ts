import { describeMachine } from '../machine.js';
import { rounds, traceName } from '../trace.js';
import { quietCores, type Result, Results } from './results.js';
import { markdown, tablesOf } from './tables.js';
import { verdicts } from './targets.js';

/** `docs/performance.md`: what was measured how, and what of it was hoped for. */
export function performancePage(all: readonly Result[]): string {
  const results = new Results(all);
  const runs = Math.max(...all.map(({ run }) => run));
  const commits = [...new Set(all.map(({ commit }) => commit))].join(', ');
  const { noisy, isDisturbed } = results;
  const warning = isDisturbed
    ? '**The machine had other work while this was measured: times, and verdicts that rest on them, say little.**\n\n'
    : '';
  return `# Performance

Written by \`npm run bench\`, which measures the sync engine beside its peers: same machine, same run, same updates. Figures are medians of
${runs} run${runs > 1 ? 's' : ''} in which the servers take turns. Believe ratios and CPU seconds rather than milliseconds; a cell in whose median others used more than
${quietCores} cores is marked \\* (${noisy.length} of ${all.length} measurements were above).

${warning}Machine: ${describeMachine()}. Commit: ${commits}.

Pages for visitors are measured by \`npm run bench:pages\` ([ADR 50](adr/0050-visitors-share-pages.md)), registers by \`npm run bench:register\` ([ADR 45](adr/0045-registers-are-counted-beforehand.md)), floods by \`npm run bench:floods\`
([ADR 46](adr/0046-caps-of-sockets-and-shared-subscriptions.md)).

## Targets

${markdown(verdicts(results))}

## How it is measured

- **Servers**, each a process of its own: \`raw-ws\`, a relay that keeps nothing, one write per client and message; \`raw-ws-batch\`, the same with one write per client
  and turn; \`hocuspocus\` 4.7 with its database extension on PostgreSQL, all settings as they come; \`articulado\`, the product's sync server with sessions asked at the
  door, the check that the text stays valid, and every update committed before anyone hears of it (\`synchronous_commit\` on). Only its pace of 100 messages a
  second and connection is set free, as the generator types for many. It is started with the product's flag for V8's young generation (ADR 20).
- **Targets in seconds** come from a machine on which \`raw-ws\` needs 5.12 CPU-s for a million deliveries to 50 clients. Where a peer is named, they are held against
  that peer in the same run, as they stood to it there; both figures are shown. \`raw-ws-insert\`, a relay that commits each message before it passes it on, is the price of a commit here.
- **The generator** is another process. Its clients are bare sockets that count bytes; in S1 the last client reads every frame and tells what has arrived, and afterwards
  all must have received as much. A merged frame counts as the updates in it. At the pace of people every client reads every frame. Everyone is connected and synced
  before the clock starts. Where \`generator cores\` is near 1, the generator is the limit.
- **Documents** are valid drafts: the demonstration's policy, repeated to 330 clauses (sixty pages). Authors type words of Spanish, a character an update, each
  with a client id and in clauses of their own; up to 200 of the clients are authors. The updates are made beforehand, and the same for all servers.
- **CPU** is what the kernel counts for all threads of a process, PostgreSQL's with all its processes; **others** is the rest of the machine, in cores.
- **S3** plays \`${traceName}\` (26,078 keystrokes of a real text, CC BY 4.0) ${rounds} times into one draft, a line feed being a clause boundary: 260,780 edits by one author, as
  long as the B4 trace (259,778 edits), which may not be passed on. 2,000 units are under way. Cold: the server is started again, a fresh client asks; warm: a second client
  while the first is still there. Whether the text is whole is checked against the trace's own end.
- **S4** kills our server 7 times a run after 1 to 4.5 s, Hocuspocus twice after 4 and 11 s, as it stores after 2 to 10 s. Seen: by another client; acknowledged: the echo of
  ours, Hocuspocus' \`SyncStatus\`, in time from the second after a process began to serve; what the first second is like is shown beside it.
- **S6** Hocuspocus sends the document twice to those who wait while it is loaded. **S7** pastes 300 KB over the same 20 clauses 127 times in 6 s, while a colleague types 80
  characters a second; what was held for a stalled reader includes what the kernel holds.
- **T13** asks with 50 connections; the floor answers the same bytes to the same questions.

## Tables

${tablesOf(results)}
`;
}
