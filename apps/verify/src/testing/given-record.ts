import { canonicalJson, type Json } from '@articulado/base';
import {
  commit,
  type Disclosure,
  disclose,
  type EntryDetails,
  type EntryType,
  type Fact,
  type FactLine,
  nextEntry,
  type OfficialAct,
  type RecordLine,
  sealEntry,
  sealFact,
  writeLine,
} from '@articulado/record';
import { sha256 } from '../record/bytes.js';
import { type EvidenceChange, evidenceOf } from './given-evidence.js';
import type { Download } from '../record/verify-record.js';

/** Downloads as values, to be tampered with before they are written. */
export interface Downloads {
  readonly lines: RecordLine[];
  readonly facts: FactLine[];
  readonly versions: Map<number, string>;
}

const slug = 'datos-abiertos';
const who = { value: { name: 'Ana Lucía Xol' }, salt: 'a1'.repeat(16) };
const ana: Disclosure = disclose(who.value, who.salt, sha256);

export const versionText = (number: number, process = slug): string =>
  canonicalJson({
    format: 2,
    process,
    number,
    note: `Versión ${number}`,
    frozenAt: '2026-05-04T12:00:00.000Z',
    language: 'es',
    clauses: [{ id: 'art-1', kind: 'article', depth: 0, content: [{ text: `Texto ${number}` }] }],
  });

/** Builds a record as the server does: each act seals what it made or changed and is put at the end. */
export class GivenRecord {
  readonly lines: RecordLine[] = [];
  private readonly facts = new Map<string, FactLine>();
  readonly versions = new Map<number, string>();
  private stage = 'drafting';

  get downloads(): Downloads {
    return { lines: [...this.lines], facts: [...this.facts.values()], versions: new Map(this.versions) };
  }

  act<Type extends EntryType>(type: Type, details: EntryDetails[Type], ...facts: readonly FactLine[]): this {
    for (const fact of facts) {
      const disclosed = [...disclosedIn(fact.body), ...(fact.disclosed ?? [])];
      const line = { ...fact, disclosed: disclosed.length > 0 ? disclosed : undefined };
      this.facts.set(`${fact.kind} ${fact.id}`, line);
    }
    const last = this.lines.at(-1);
    const act = {
      process: slug,
      type,
      at: new Date(Date.UTC(2026, 4, 4, 12, this.lines.length)).toISOString(),
      actor: { role: 'coordinator', organization: 'SENACYT', person: ana.commitment },
      subject: { kind: facts[0]!.kind, id: facts[0]!.id },
      details,
      facts: facts.map((fact) => sealFact(fact, sha256)),
    } as unknown as OfficialAct;
    const entry = nextEntry(act, last && { sequence: last.entry.sequence, hash: last.hash, at: last.entry.at });
    this.lines.push({ entry, hash: sealEntry(entry, sha256), disclosed: [ana] });
    return this;
  }

  create(): this {
    return this.act('process.created', { title: 'Política', workflow: 'default' }, this.process());
  }

  freeze(number: number, text = versionText(number)): this {
    this.versions.set(number, text);
    const details = { number, sha256: sha256(text), note: `Versión ${number}` };
    return this.act('version.frozen', details, {
      kind: 'version',
      id: `${number}`,
      body: { ...details, author: ana.commitment },
    });
  }

  advance(to: string): this {
    const from = this.stage;
    this.stage = to;
    return this.act('stage.advanced', { from, to }, this.process());
  }

  goBack(to: string): this {
    const from = this.stage;
    this.stage = to;
    return this.act('stage.returned', { from, to, reason: 'Faltó un aporte' }, this.process());
  }

  contribute(number: number): this {
    return this.submit(number, this.contribution(number));
  }

  /** As contributions were written before words were sealed. */
  contributePlainly(number: number): this {
    const { body, ...fact } = this.contribution(number);
    return this.submit(number, { ...fact, body: { ...body, words: 'No' }, disclosed: undefined });
  }

  answer(number: number): this {
    const details = { number, disposition: 'accepted', changedClauseId: 'art-1' };
    const reason = sealedWords('Tiene razón', saltOf('b', number));
    const body = { contribution: number, disposition: 'accepted', changedClauseId: 'art-1', reason: reason.sealed };
    return this.act('contribution.answered', details, {
      kind: 'answer',
      id: `${number}`,
      body,
      disclosed: [reason.disclosure],
    });
  }

  redact(number: number): this {
    const order = { by: 'Juzgado Primero', ground: 'Protección de datos' };
    const { body, ...fact } = this.contribution(number);
    const redacted = { ...order, at: new Date(Date.UTC(2026, 4, 5)).toISOString() };
    const line = { ...fact, body: { ...body, redacted }, disclosed: undefined };
    return this.act('contribution.redacted', { number, ...order }, line);
  }

  private submit(number: number, fact: FactLine): this {
    const details = { number, kind: 'objection', versionNumber: 1, clauseId: 'art-1' };
    return this.act('contribution.submitted', details, fact);
  }

  private contribution(number: number): FactLine {
    const words = sealedWords('No', saltOf('c', number));
    const body = { number, kind: 'objection', versionNumber: 1, clauseId: 'art-1', words: words.sealed };
    return { kind: 'contribution', id: `${number}`, body, disclosed: [words.disclosure] };
  }

  name(stageId: string, ...organizations: readonly string[]): this {
    const institutions = organizations.map((organization) => ({ organization, opinion: 'legal' }));
    return this.act('signers.named', { stageId, institutions, reason: 'Lo pide el reglamento' }, this.process());
  }

  sign(stage: string, organization: string, decision: string, number: number): this {
    const text = sha256(this.versions.get(number) ?? versionText(number));
    const details = { number, sha256: text, stage, organization, decision, assurance: 'session-and-code' };
    const id = `${stage} ${organization} ${number} ${this.lines.length}`;
    const body = { stage, decision, sha256: text, organization: { name: organization }, person: ana.commitment };
    return this.act('version.signed', details, { kind: 'signoff', id, body });
  }

  /** As `sign`, by a passkey. @param change - of what the passkey is asked to sign, and of what it gives */
  signByPasskey(stage: string, organization: string, number: number, change: EvidenceChange = {}): this {
    const text = sha256(this.versions.get(number) ?? versionText(number));
    const details = { number, sha256: text, stage, organization, decision: 'approve', assurance: 'passkey' };
    const id = `${stage} ${organization} ${number} ${this.lines.length}`;
    const word = { versionNumber: number, sha256: text, stage, decision: 'approve', statement: '' };
    const evidence = evidenceOf({ process: slug, organization, ...word }, change);
    const disclosed = disclose(evidence, saltOf('e', this.lines.length), sha256);
    const body = {
      ...word,
      organization: { name: organization },
      assurance: 'passkey',
      evidence: disclosed.commitment,
    };
    return this.act('version.signed', details, { kind: 'signoff', id, body, disclosed: [disclosed] });
  }

  rename(earlierOrganization: string, organization: string): this {
    const details = { organization, earlierOrganization, acronym: '', sector: '', reason: '' };
    const id = `${organization} ${this.lines.length}`;
    const body = { name: organization, earlier: { name: earlierOrganization } };
    return this.act('institution.corrected', details, { kind: 'institution', id, body });
  }

  publish(number: number): this {
    const details = {
      number,
      sha256: sha256(this.versions.get(number) ?? versionText(number)),
      statement: 'Entra en vigor hoy.',
    };
    this.stage = 'published';
    return this.act('version.published', details, { kind: 'publication', id: slug, body: details }, this.process());
  }

  private process(): Fact {
    const body = { title: 'Política', workflow: { id: 'default' }, stage: this.stage, entries: this.lines.length };
    return { kind: 'process', id: slug, body };
  }
}

/** A whole process, as in the demo: every kind of act that the verification leans on. */
export function wholeProcess(): Downloads {
  return new GivenRecord()
    .create()
    .freeze(1)
    .advance('consultation')
    .contribute(1)
    .contribute(2)
    .advance('answering')
    .answer(1)
    .answer(2)
    .freeze(2)
    .advance('technical-review')
    .sign('technical-review', 'SEGEPLAN', 'approve', 2)
    .advance('legal-opinion')
    .sign('legal-opinion', 'PGN', 'approve-with-reservations', 2)
    .advance('approval')
    .sign('approval', 'SENACYT', 'approve', 2)
    .sign('approval', 'MINGOB', 'dissent', 2)
    .publish(2).downloads;
}

/** As the server would have written it from these entries: sequence, chain and hashes are made to fit. */
export function rechain(lines: readonly RecordLine[]): RecordLine[] {
  const chained: RecordLine[] = [];
  for (const line of lines) {
    const last = chained.at(-1);
    const end = last && { sequence: last.entry.sequence, hash: last.hash, at: '' };
    const entry = nextEntry(line.entry, end);
    chained.push({ ...line, entry, hash: sha256(canonicalJson(entry as unknown as Json)) });
  }
  return chained;
}

export const write = ({ lines, facts, versions }: Downloads): Download & { record: Buffer } => ({
  record: Buffer.from(lines.map((line) => `${writeLine(line)}\n`).join('')),
  facts: Buffer.from(facts.map((fact) => `${writeLine(fact)}\n`).join('')),
  versions: new Map([...versions].map(([number, text]) => [number, Buffer.from(text)])),
});

const disclosedIn = (body: Fact['body']): Disclosure[] =>
  canonicalJson(body).includes(commit(who.value, who.salt, sha256)) ? [ana] : [];

const saltOf = (letter: string, number: number) => `${letter}${number % 10}`.repeat(16);

/** Words as a fact holds them, and what lays them open. */
const sealedWords = (words: string, salt: string): { sealed: { sealed: string }; disclosure: Disclosure } => {
  const disclosure = disclose(words, salt, sha256);
  return { sealed: { sealed: disclosure.commitment }, disclosure };
};
