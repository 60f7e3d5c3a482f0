import { checkLine, checkText, firstRefusal, isLanguageTag, isTimeZone, type Refusal, refuse } from '@articulado/base';
import type { OrdinalStyle } from '@articulado/policy-text';

/** What a process says of itself, as somebody writes it. */
export interface ProcessWords {
  readonly title: string;
  readonly summary: string;
  /** BCP 47: the language of its text. */
  readonly language: string;
  /** IANA name of the time zone in which its days begin. */
  readonly timeZone: string;
  /** How its transitional provisions are counted. */
  readonly ordinals: OrdinalStyle;
}

/** The same at the beginning and when it is corrected. */
export const checkProcess = ({ title, summary, language, timeZone }: ProcessWords) =>
  firstRefusal(
    checkLine('title', title, { min: 5, max: 200, isName: true }),
    checkText('summary', summary, { min: 20, max: 2_000 }),
    isLanguageTag(language) ? undefined : malformed('language'),
    isTimeZone(timeZone) ? undefined : malformed('timeZone'),
  );

const malformed = (field: string): Refusal<'invalid-input'> => refuse('invalid-input', { field, problem: 'malformed' });
