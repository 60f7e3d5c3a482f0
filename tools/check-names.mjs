import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Names of our own for what the field has a name for, and what stands in their place (docs/glossary.md). They stay out of
 * identifiers, comments and the API.
 */
const replaced = {
  '[Hh]ouse': 'stores (of a unit of work), platform, server',
  '[Hh]appenings?': 'domain events',
  'SyncDoors|DraftDoors|openDoors|stillMay': 'authorizer, authorization, mountRoutes',
  'NoticeTooLong|longestNotice|[Pp]arcels?': 'cluster bus, message, chunk',
  'hasCompany|newsBy|noNews|isHouseFull|mayBeOfAge': 'peers, draft bus, mayBeStale',
  'owesNothing|isDeaf|hurry': 'isDrained, hasStoppedReading, flush',
  '[A-Za-z]*[Ll]awful(?:ly)?|[A-Za-z]*Lawful[A-Za-z]*': 'valid, invalid',
  '[Rr]oads?|RoadStage|roadOf|walkTheRoad': 'stages, workflow, process',
  '[Ss]urvivors?|[Tt]rail|carriedAtoms|[Cc]arriedChanges': 'kept ranges, unwritten steps, pasted atoms, merge',
  '[Pp]age[ -]?[Ff]urniture|[Ll]ooksOf[A-Za-z]*|[A-Za-z]+Looks?|settingOf|settingFor':
    'headers and footers, marks, format, permission context',
  '[Ff]orerunners?|[Ww]ordsFate|[Ff]ate|FairPause|askTogether|tryTogether':
    'predecessor, anchor status, backoff, coalesce, batch',
  '(?<!/)[Oo]utbox(?:Page)?|EmptyLetter|emptyLetters?|LetterConnection': 'e-mails (mail, mails)',
  '[Hh]eritage|homeless|doomed|[Ff]ates': 'earlier words, orphaned, toDelete, outcomes',
};

/** The name of a migration is in the databases that ran it. */
const exempt = /FirstHouse\d+|first-house/g;

/** @returns the lines with a replaced name, each with the one to use */
export function checkNames() {
  const listed = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.graphql'], { cwd: root, encoding: 'utf8' });
  const found = [];
  for (const file of listed.split('\n').filter(Boolean)) {
    const source = fs.readFileSync(path.join(root, file), 'utf8').replaceAll(exempt, '');
    for (const [names, instead] of Object.entries(replaced)) {
      const name = new RegExp(`(?<![A-Za-z-])(?:${names})(?![A-Za-z])`);
      for (const [index, line] of source.split('\n').entries())
        if (name.test(line)) found.push(`${file}:${index + 1}: “${name.exec(line)[0]}” is called ${instead}`);
    }
  }
  return { code: found.length > 0 ? 1 : 0, output: found.join('\n') };
}
