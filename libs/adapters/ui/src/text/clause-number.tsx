import type { Clause, ClauseKind } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { clauseLabel } from './clause-label.js';
import { useTextPlaces } from './text-places.js';

/** How a number looks; the rest of its name ("Numeral") is there for screen readers. */
const printed: Partial<Record<ClauseKind, (number: string) => string>> = {
  paragraph: (number) => `${number}.`,
  definition: (number) => `${number}.`,
  point: (number) => `${number})`,
  subpoint: (number) => `${number})`,
  note: (number) => `${number}.`,
  recital: (number) => `${number}.`,
  transitional: (number) => number,
};

interface Props {
  readonly clause: Clause;
  readonly number: string;
  readonly href?: string;
}

/** The number of a clause as people cite it, and where it leads: "2." says for screen readers of which article. */
export function ClauseNumber({ clause, number, href }: Props) {
  const t = useT();
  const { names } = useTextPlaces();
  const label = clauseLabel(t, clause, number);
  const short = printed[clause.kind]?.(number);
  const kind = t(`clause.kind.${clause.kind}`);
  const own = clause.kind === 'note' ? t('text.note.own', { number }) : names.get(clause.id);
  const name = href && own !== label ? own : undefined;
  const words = short ? (
    <>
      {!name && <span className="hidden">{kind} </span>}
      {short}
    </>
  ) : (
    label
  );
  return (
    <>
      {href ? (
        <a className="clause-number" href={href} aria-label={name}>
          {words}
        </a>
      ) : (
        <span className="clause-number">{words}</span>
      )}{' '}
    </>
  );
}
