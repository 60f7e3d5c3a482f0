import { execFileSync } from 'node:child_process';
import { root } from './run.mjs';

const longestSubject = 72;
/** Commits before this are as they are. */
const since = '2026-11-29T12:00:00Z';

/** @returns the commits whose subject is longer than a line of a log shows */
export function checkCommits() {
  const log = execFileSync('git', ['log', '--no-merges', `--since=${since}`, '--format=%h %s'], {
    cwd: root,
    encoding: 'utf8',
  });
  const found = log.split('\n').filter((line) => line.slice(line.indexOf(' ') + 1).length > longestSubject);
  return { code: found.length > 0 ? 1 : 0, output: found.map((line) => `A long subject: ${line}`).join('\n') };
}
