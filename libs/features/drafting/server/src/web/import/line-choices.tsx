import type { MessageId, Translate } from '@articulado/messages';
import { Details, EmptyState, Section, Select } from '@articulado/ui';
import { Folded } from '../folded.js';
import type { CorrectedLine, Doubt } from './preview.js';
import { sayChoice, sayPlace } from './say-line.js';

/** Most doubtful lines that are asked about at once. */
const mostAsked = 500;

/** Fields of the form are named by the place of their line; one that is cut may be said to be something else as well. */
const fieldOf = (place: string, choices: readonly string[]) => `${choices.includes('cut') ? 'cut' : 'as'}:${place}`;
const field = /^(?:as|cut):(p?\d{1,7}(?:\.\d{1,7})?)$/;

/** What a form says of single lines. */
export const correctionsIn = (fields: Readonly<Record<string, string>>): { place: string; as: string }[] =>
  Object.entries(fields).flatMap(([name, as]) => {
    const place = field.exec(name)?.[1];
    return place === undefined || as === '' ? [] : [{ place, as }];
  });

/** The fields that say something of single lines, for a form that carries them along unseen. */
export const correctionFields = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name, as]) => field.test(name) && as !== ''));

/** A doubtful line, with all that speaks against it. */
interface AskedLine extends Omit<Doubt, 'reason'> {
  readonly reasons: readonly string[];
}

/** Asks of every doubtful line what it is. */
function DoubtfulLines({ t, doubts }: { readonly t: Translate; readonly doubts: readonly Doubt[] }) {
  const lines = linesOf(doubts);
  const asked = lines.slice(0, mostAsked);
  if (lines.length === 0)
    return <EmptyState title={t('import.doubts.none')}>{t('import.doubts.none-hint')}</EmptyState>;
  const show = (part: readonly AskedLine[]) => (
    <ol className="lines">
      {part.map((line) => (
        <Line key={fieldOf(line.place.key, line.choices)} t={t} {...line} empty={asRecognised(t, line)}>
          {line.reasons.map((reason) => t(`import.doubt.${reason}` as MessageId)).join(' · ')}
        </Line>
      ))}
    </ol>
  );
  return (
    <>
      <p>{t('import.doubts.count', { count: lines.length })}</p>
      <Folded t={t} items={asked} show={show} />
      {lines.length > mostAsked && (
        <p className="hint">{t('import.doubts.more', { count: lines.length - mostAsked })}</p>
      )}
    </>
  );
}

const asRecognised = (t: Translate, { recognizedAs }: AskedLine) =>
  t('import.doubt.as-recognised', { what: sayChoice(t, recognizedAs) });

function linesOf(doubts: readonly Doubt[]): AskedLine[] {
  const groups = Map.groupBy(doubts, ({ place, choices }) => fieldOf(place.key, choices));
  return [...groups.values()].map((group) => {
    const last = group.at(-1)!;
    return {
      ...last,
      reasons: [...new Set(group.map(({ reason }) => reason))],
      choices: [...new Set(group.flatMap(({ choices }) => choices))],
    };
  });
}

/** The lines that are taken for what a person said, for them to say otherwise. */
function CorrectedLines({ t, lines }: { readonly t: Translate; readonly lines: readonly CorrectedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Details summary={t('import.corrected', { count: lines.length })}>
      <ol className="lines">
        {lines.map(({ as, ...line }) => (
          <Line
            key={fieldOf(line.place.key, line.choices)}
            t={t}
            {...line}
            as={as}
            empty={t('import.corrected.undo')}
          />
        ))}
      </ol>
    </Details>
  );
}

interface LineProps extends Pick<CorrectedLine, 'place' | 'words' | 'choices'> {
  readonly t: Translate;
  readonly as?: string;
  /** What leaving the choice empty means. */
  readonly empty: string;
  readonly children?: string;
}

function Line({ t, place, words, choices, as, empty, children }: LineProps) {
  return (
    <li>
      <div>
        <p className="hint">
          {sayPlace(t, place)}
          {children && ` · ${children}`}
        </p>
        <p className="line-words">{words}</p>
      </div>
      <Select
        name={fieldOf(place.key, choices)}
        required
        label={
          <>
            {t('import.doubt.is')}
            <span className="hidden"> {t('import.doubt.is-of', { words })}</span>
          </>
        }
        value={as}
        empty={empty}
        options={choices.map((choice) => ({ value: choice, text: sayChoice(t, choice) }))}
      />
    </li>
  );
}

export function LinesSection({
  t,
  doubts,
  corrected,
}: {
  readonly t: Translate;
  readonly doubts: readonly Doubt[];
  readonly corrected: readonly CorrectedLine[];
}) {
  return (
    <Section id="dudas" title={t('import.doubts')}>
      <DoubtfulLines t={t} doubts={doubts} />
      <CorrectedLines t={t} lines={corrected} />
    </Section>
  );
}
