import type { Translate } from '@articulado/messages';
import { atom, type ClauseKind } from '@articulado/policy-text';
import { clauseLabel, useT } from '@articulado/ui';
import type { Placed } from './say-move.js';

/** Where words lead, as the API gives it. */
interface ApiLead {
  readonly link: string | null;
  readonly term: string | null;
  readonly note: string | null;
  readonly target: string | null;
}

export interface ApiLeadChange {
  readonly text: string;
  readonly before: ApiLead | null;
  readonly after: ApiLead | null;
}

export const leadFields = 'leads { text before { ...Lead } after { ...Lead } }';
export const leadWords = 'fragment Lead on Lead { link term note target }';

interface Props {
  readonly leads: readonly ApiLeadChange[];
  readonly texts: { readonly before: readonly Placed[]; readonly after: readonly Placed[] };
}

/** Says in words where a link, a reference or a note led and leads: an address that nobody sees is part of what is signed. */
export function LeadChanges({ leads, texts }: Props) {
  const t = useT();
  if (leads.length === 0) return null;
  return (
    <ul className="leads">
      {leads.map(({ text, before, after }, index) => (
        <li key={index}>
          {t(
            before && after ? 'comparison.lead.changed' : after ? 'comparison.lead.added' : 'comparison.lead.removed',
            {
              text: text.replaceAll(atom, t('text.note.mark')),
              before: before ? nameOf(t, before, texts.before) : '',
              after: after ? nameOf(t, after, texts.after) : '',
            },
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf(t: Translate, { link, term, note, target }: ApiLead, text: readonly Placed[]): string {
  const id = note ?? target;
  const clause = text.find((one) => one.id === id);
  const found = clause && clauseLabel(t, { kind: clause.kind as ClauseKind }, clause.number ?? undefined);
  const names = [link, term && t('comparison.lead.term'), id && (found ?? t('comparison.lead.gone'))];
  return names.filter(Boolean).join(', ');
}
