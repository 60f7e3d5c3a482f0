import { canonicalJson, type Json } from '@articulado/base';
import type { FactLine, RecordLine } from '@articulado/record';
import { sha256 } from '../record/bytes.js';
import { type Downloads, GivenRecord, rechain, versionText, wholeProcess } from './given-record.js';
import { sequenceOf, withEntry } from './tamper.js';

/** A process from its first entry to its publication. */
export const whole = wholeProcess();
const entryOf = (type: RecordLine['entry']['type']) => sequenceOf(whole.lines, type);

/** Altered entries with all hashes made to fit, as whoever holds the database could. */
export const rewritten = (type: RecordLine['entry']['type'], change: Parameters<typeof withEntry>[2]): Downloads => ({
  ...whole,
  lines: rechain(withEntry(whole.lines, entryOf(type), change)),
});

export const withFact = (kind: string, change: (fact: FactLine) => FactLine): Downloads => {
  const at = whole.facts.findIndex((fact) => fact.kind === kind);
  return { ...whole, facts: whole.facts.with(at, change(whole.facts[at]!)) };
};

export const frozen = (text: string) => new GivenRecord().create().freeze(1, text).downloads;

export const version = (format: number, clauses: readonly Json[]) =>
  canonicalJson({ ...(JSON.parse(versionText(1)) as object), format, clauses });

/** Numbers that were given, and references to them. */
export const numbered = (printed: string) =>
  version(2, [
    { id: 't1', kind: 'title', depth: 0, content: [{ text: 'Disposiciones' }] },
    { id: 'a17', kind: 'article', depth: 1, number: '17 Bis', content: [{ text: 'Objeto.' }] },
    { id: 'a18', kind: 'article', depth: 1, content: [{ text: 'Plazo.' }] },
    { id: 'l1', kind: 'point', depth: 2, content: [{ text: 'Sesenta días' }, { text: '\uFFFC', note: 'n1' }] },
    {
      id: 'p1',
      kind: 'content',
      depth: 1,
      content: [{ text: 'Según el ' }, { text: printed, reference: { id: 'r1', target: 'l1' } }, { text: '.' }],
    },
    { id: 'd1', kind: 'transitional', depth: 0, content: [{ text: 'Vigencia.' }] },
    {
      id: 'p2',
      kind: 'content',
      depth: 1,
      content: [{ text: 'disposición primera', reference: { id: 'r2', target: 'd1' } }],
    },
    { id: 'n1', kind: 'note', depth: 0, content: [{ text: 'Hábiles.' }] },
  ]);

export const toApproval = () => new GivenRecord().create().freeze(1).advance('technical-review').advance('approval');

export const redacted = () => new GivenRecord().create().freeze(1).contribute(1).contribute(2).answer(1).redact(1);

/** A record in which one fact was altered before it was sealed, so that the seals fit. */
export function resealed(downloads: Downloads, kind: string, change: (fact: FactLine) => FactLine): Downloads {
  const facts = downloads.facts.map((fact) => (fact.kind === kind ? change(fact) : fact));
  const lines = downloads.lines.map(({ entry, ...line }) => {
    const seals = entry.facts.map((seal) => {
      const fact = facts.find(({ kind: one, id }) => one === seal.kind && id === seal.id)!;
      return seal.kind === kind ? { ...seal, sha256: sha256(canonicalJson(fact.body)) } : seal;
    });
    return { ...line, entry: { ...entry, facts: seals } as unknown as typeof entry };
  });
  return { ...downloads, facts, lines: rechain(lines) };
}
