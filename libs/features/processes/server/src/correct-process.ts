import {
  type Act,
  actingAs,
  actOn,
  checkKnownCorrections,
  DomainEvents,
  type KnownCorrections,
  type Viewer,
} from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  CorrectionsStore,
  newSalt,
  ordinalsOf,
  processFactNow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  timeZoneOf,
  UnitOfWork,
} from '@articulado/persistence';
import type { OrdinalStyle } from '@articulado/policy-text';
import { Injectable } from '@nestjs/common';
import { checkProcess, type ProcessWords } from './check-process.js';

/** What is not said stays as it is. */
export interface ProcessCorrection extends Pick<ProcessWords, 'title' | 'summary'>, KnownCorrections {
  /** Slug: that stays, so that no address leads nowhere. */
  readonly process: string;
  readonly language?: string | null;
  readonly timeZone?: string | null;
  readonly ordinals?: OrdinalStyle | null;
  /** Why, in public. */
  readonly reason: string;
}

/**
 * Gives a process another title, summary, language, time zone or ordinals, in public: what it was before stays beside it (ADR 58).
 * Versions that are frozen keep the language and the numbers in which they were.
 */
@Injectable()
export class CorrectProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: ProcessCorrection): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'process.correct' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const before = wordsOf(act.process);
      const words = {
        title: input.title.trim(),
        summary: input.summary.trim(),
        language: input.language ?? before.language,
        timeZone: input.timeZone ?? before.timeZone,
        ordinals: input.ordinals ?? before.ordinals,
      };
      const refused = firstRefusal(checkProcess(words), checkText('reason', input.reason, { min: 10, max: 2_000 }));
      if (refused) return refused;
      const changed = names.filter((name) => words[name] !== before[name]);
      if (changed.length === 0) return refuse('same-as-before', {});
      const stale = checkKnownCorrections(
        input,
        await act.stores.get(CorrectionsStore).countOf('process', act.process.id),
      );
      return stale ?? correct(act, { words, before, changed }, input.reason.trim());
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: outcome.slug });
    return outcome;
  }
}

const names = ['title', 'summary', 'language', 'timeZone', 'ordinals'] as const;

const wordsOf = (process: ProcessRow): ProcessWords => ({
  title: process.title,
  summary: process.summary,
  language: process.language,
  timeZone: timeZoneOf(process),
  ordinals: ordinalsOf(process),
});

interface Change {
  readonly words: ProcessWords;
  readonly before: ProcessWords;
  readonly changed: readonly (typeof names)[number][];
}

async function correct(
  { stores, viewer, process }: Act,
  { words, before, changed }: Change,
  reason: string,
): Promise<ProcessRow> {
  await stores.get(CorrectionsStore).add({
    processId: process.id,
    subject: 'process',
    subjectId: process.id,
    earlier: Object.fromEntries(changed.map((name) => [name, before[name]])),
    reason,
    correctedBy: viewer.person!.id,
    correctedAt: stores.now,
    salt: newSalt(),
  });
  // A process from before it had settings of its own keeps none but those that are corrected: its record says none.
  const written = {
    ...words,
    timeZone: changed.includes('timeZone') ? words.timeZone : process.timeZone,
    ordinals: changed.includes('ordinals') ? words.ordinals : process.ordinals,
  };
  const corrected = await stores.get(ProcessesStore).correct(process, written);
  await recordAct(stores, process, {
    type: 'process.corrected',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      title: words.title,
      earlierTitle: before.title,
      summary: words.summary,
      earlierSummary: before.summary,
      ...(changed.includes('language') && { language: words.language, earlierLanguage: before.language }),
      ...(changed.includes('timeZone') && { timeZone: words.timeZone, earlierTimeZone: before.timeZone }),
      ...(changed.includes('ordinals') && { ordinals: words.ordinals, earlierOrdinals: before.ordinals }),
      reason,
    },
    facts: [await processFactNow(stores, corrected)],
  });
  return corrected;
}
