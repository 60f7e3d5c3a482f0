import type { Finding, FindingCode, FindingDetails } from '../record/finding.js';
import type { Unreachable } from '../input/unreachable.js';
import type { Counts, Language, Messages } from './messages.js';
import { english } from './messages.en.js';
import { spanish } from './messages.es.js';

const messages: Record<Language, Messages> = { es: spanish, en: english };

export const sayUsage = (language: Language): string => messages[language].usage;
export const sayUnreachable = (language: Language, { what, reason }: Unreachable): string =>
  printable(messages[language].unreachable(what, reason));
export const sayValid = (language: Language, counts: Counts): string => printable(messages[language].valid(counts));
export const sayInvalid = (language: Language, findings: number): string => messages[language].invalid(findings);

/** One finding in one line: where, and what. */
export function sayFinding(language: Language, { found, place, details }: Finding): string {
  const { place: sayPlace, findings } = messages[language];
  const say = findings[found] as (details: FindingDetails[FindingCode]) => string; // found and details belong together
  return printable(`- ${sayPlace(place)}: ${say(details)}`);
}

/** Downloads are not trusted: what they hold must not move a terminal's cursor or turn the direction of its text. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
