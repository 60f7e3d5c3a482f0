import { canonicalJson, type Json } from '@articulado/base';
import type { Disclosure, FactLine, RecordLine } from '@articulado/record';
import { sha256 } from '../record/bytes.js';
import type { Download, Known } from '../record/verify-record.js';
import { type Downloads, GivenRecord, rechain, versionText, wholeProcess, write } from './given-record.js';
import { sequenceOf, withEntry } from './tamper.js';

/** Downloads in a folder of their own, and what is to be known of them; what a verifier must find is told by `index.json`. */
export interface Vector extends Known {
  readonly about: string;
  readonly download: Download;
}

const whole = wholeProcess();
const entryOf = (type: RecordLine['entry']['type']) => sequenceOf(whole.lines, type);

/** Altered entries with all hashes made to fit, as whoever holds the database could. */
const rewritten = (type: RecordLine['entry']['type'], change: Parameters<typeof withEntry>[2]): Downloads => ({
  ...whole,
  lines: rechain(withEntry(whole.lines, entryOf(type), change)),
});

const withFact = (kind: string, change: (fact: FactLine) => FactLine): Downloads => {
  const at = whole.facts.findIndex((fact) => fact.kind === kind);
  return { ...whole, facts: whole.facts.with(at, change(whole.facts[at]!)) };
};

const frozen = (text: string) => new GivenRecord().create().freeze(1, text).downloads;

const version = (format: number, clauses: readonly Json[]) =>
  canonicalJson({ ...(JSON.parse(versionText(1)) as object), format, clauses });

/** Numbers that were given, and references to them. */
const numbered = (printed: string) =>
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

const former = version(1, [
  { id: 'art-1', kind: 'article', depth: 0, content: [{ text: 'El plazo es de \u202E09\u202C días.' }] },
  { id: 'c1', kind: 'cell', depth: 1, content: [{ text: 'Monto' }], cell: { table: 't', row: 0, column: 0 } },
]);

const toApproval = () => new GivenRecord().create().freeze(1).advance('technical-review').advance('approval');

const redacted = () => new GivenRecord().create().freeze(1).contribute(1).contribute(2).answer(1).redact(1);

/** A record in which one fact was altered before it was sealed, so that the seals fit. */
function resealed(downloads: Downloads, kind: string, change: (fact: FactLine) => FactLine): Downloads {
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

const valid: Readonly<Record<string, [string, Downloads]>> = {
  'valid-whole': ['A process from its first entry to its publication, with two versions.', whole],
  'valid-one-entry': ['A process that was just created.', new GivenRecord().create().downloads],
  'valid-returned': [
    'A stage that was returned, signed again, and published.',
    toApproval()
      .sign('approval', 'A', 'return', 1)
      .goBack('drafting')
      .freeze(2)
      .advance('approval')
      .sign('approval', 'A', 'approve', 2)
      .publish(2).downloads,
  ],
  'valid-former': [
    'A version of format 1, with signs that format 2 refuses, and contributions from before words were sealed.',
    new GivenRecord().create().freeze(1, former).contributePlainly(1).contribute(2).downloads,
  ],
  'valid-numbers': [
    'A version with given numbers, a note and references.',
    frozen(numbered('artículo 18, literal a)')),
  ],
  'valid-names-erased': [
    'No name is disclosed any more.',
    {
      ...whole,
      lines: whole.lines.map(({ entry, hash }) => ({ entry, hash })),
      facts: whole.facts.map(({ disclosed, ...fact }) => ({
        ...fact,
        disclosed: disclosed?.filter(({ value }) => typeof value === 'string'),
      })),
    },
  ],
  'valid-redacted': ['The words of one contribution were redacted by an order.', redacted().downloads],
};

const contribution1 = (downloads: Downloads) => downloads.facts.find(({ kind }) => kind === 'contribution')!;

const broken: Readonly<Record<string, [string, Downloads]>> = {
  'entry-altered': [
    'An entry was altered.',
    { ...whole, lines: withEntry(whole.lines, 3, () => ({ details: { from: 'drafting', to: 'approval' } })) },
  ],
  'chain-broken': [
    'An entry was altered, and its hash made to fit.',
    {
      ...whole,
      lines: [
        ...rewritten('version.frozen', () => ({ at: '2026-05-04T12:00:30.000Z' })).lines.slice(0, 2),
        ...whole.lines.slice(2),
      ],
    },
  ],
  'entry-lost': ['An entry in the middle is missing.', { ...whole, lines: whole.lines.toSpliced(4, 1) }],
  'end-lost': ['The last entry is missing.', { ...whole, lines: whole.lines.slice(0, -1) }],
  'time-backwards': [
    'An entry is earlier than the one before.',
    rewritten('stage.advanced', () => ({ at: '2020-01-01T00:00:00.000Z' })),
  ],
  'other-process': [
    'The last entry is of another process.',
    rewritten('version.published', () => ({ process: 'otro' })),
  ],
  'seals-nothing': [
    'The last entry seals nothing new.',
    { ...whole, lines: rechain([...whole.lines, whole.lines.at(-1)!]) },
  ],
  'entry-contradicts-fact': [
    'An entry says of its subject what the fact does not.',
    rewritten('contribution.answered', ({ details }) => ({ details: { ...details, disposition: 'noted' } })),
  ],
  'fact-altered': [
    'A fact was altered.',
    withFact('answer', (fact) => ({ ...fact, body: { ...fact.body, disposition: 'noted' } })),
  ],
  'fact-missing': [
    'A fact is missing.',
    {
      ...whole,
      facts: whole.facts
        .filter(({ kind }) => kind !== 'signoff')
        .concat(whole.facts.filter(({ kind }) => kind === 'signoff').slice(1)),
    },
  ],
  'fact-extra': [
    'A fact that nothing seals.',
    { ...whole, facts: [...whole.facts, { kind: 'membership', id: 'x', body: {} }] },
  ],
  'fact-twice': ['A fact is there twice.', { ...whole, facts: [...whole.facts, whole.facts[0]!] }],
  'version-missing': ['The file of version 1 is missing.', { ...whole, versions: new Map([[2, versionText(2)]]) }],
  'version-extra': [
    'The file of a version that was never frozen.',
    { ...whole, versions: new Map(whole.versions).set(3, versionText(3)) },
  ],
  'version-altered': [
    'One letter of a version was altered.',
    { ...whole, versions: new Map(whole.versions).set(1, versionText(1).replace('Texto', 'texto')) },
  ],
  'version-unreadable': [
    'A version with a clause of an unknown kind.',
    frozen(version(2, [{ id: 'a', kind: 'joke', depth: 0, content: [] }])),
  ],
  'version-of-another': ['A version that says that it is of another process.', frozen(versionText(1, 'otro'))],
  'version-of-format-3': ['A version of a format that there is not.', frozen(version(3, []))],
  'version-number-broken': ['Version 2 was never frozen.', new GivenRecord().create().freeze(1).freeze(3).downloads],
  'reference-misprinted': [
    'A reference prints another number than its target has.',
    frozen(numbered('artículo 19, literal a)')),
  ],
  'signature-of-unknown-text': [
    'A signature of a text that nobody froze.',
    toApproval().sign('approval', 'A', 'approve', 9).downloads,
  ],
  'signature-not-of-latest': [
    'A signature of an older version.',
    toApproval().freeze(2).sign('approval', 'A', 'approve', 1).downloads,
  ],
  'signature-at-other-stage': [
    'A signature for a stage that is not the present one.',
    toApproval().sign('legal-opinion', 'A', 'approve', 1).downloads,
  ],
  'signature-not-asked-for': [
    'A signature of an institution that the stage does not name.',
    new GivenRecord().create().freeze(1).name('approval', 'A').advance('approval').sign('approval', 'B', 'approve', 1)
      .downloads,
  ],
  'signers-named-late': [
    'Who signs a stage was named when the process had come to it.',
    toApproval().name('approval', 'A').downloads,
  ],
  'publication-signature-missing': [
    'What was published an institution that the stage names had not spoken on.',
    new GivenRecord()
      .create()
      .freeze(1)
      .name('approval', 'A', 'B')
      .advance('approval')
      .sign('approval', 'A', 'approve', 1)
      .publish(1).downloads,
  ],
  'stage-does-not-follow': [
    'A step that leaves a stage at which the process is not.',
    rewritten('stage.advanced', ({ details }) => ({ details: { ...details, from: 'answering' } })),
  ],
  'publication-of-unknown-text': [
    'What was published was never frozen.',
    toApproval().sign('approval', 'A', 'approve', 1).publish(2).downloads,
  ],
  'publication-not-of-latest': [
    'An older version was published.',
    toApproval().sign('approval', 'A', 'approve', 1).freeze(2).publish(1).downloads,
  ],
  'publication-unsigned': ['What was published nobody approved.', toApproval().publish(1).downloads],
  'publication-sent-back': [
    'What was published an institution had sent back.',
    toApproval().sign('approval', 'A', 'approve', 1).sign('approval', 'B', 'return', 1).publish(1).downloads,
  ],
  'disclosure-wrong': [
    'A name is shown that was not committed to.',
    {
      ...whole,
      lines: whole.lines.with(1, {
        ...whole.lines[1]!,
        disclosed: [{ ...whole.lines[1]!.disclosed![0]!, value: { name: 'Otra' } }],
      }),
    },
  ],
  'disclosure-foreign': [
    'A name is shown of a commitment that is not there.',
    { ...whole, lines: whole.lines.with(1, { ...whole.lines[1]!, disclosed: contribution1(whole).disclosed }) },
  ],
  'salt-too-short': [
    'Words are disclosed with a salt that could be guessed.',
    resealed(new GivenRecord().create().freeze(1).contribute(1).downloads, 'contribution', (fact) => {
      const commitment = sha256(canonicalJson(['00', 'No'])) as Disclosure['commitment'];
      const body = { ...fact.body, words: { sealed: commitment } };
      return { ...fact, body, disclosed: [{ commitment, salt: '00', value: 'No' }] };
    }),
  ],
  'words-withheld': [
    'The words of a contribution are not shown.',
    withFact('contribution', ({ disclosed: _, ...fact }) => fact),
  ],
  'words-altered': [
    'The words of a contribution were altered.',
    withFact('contribution', (fact) => ({ ...fact, disclosed: [{ ...fact.disclosed![0]!, value: 'Sí' }] })),
  ],
  'redaction-unrecorded': [
    'A fact says that it was redacted, and no entry does.',
    resealed(
      new GivenRecord().create().freeze(1).contribute(1).downloads,
      'contribution',
      ({ disclosed: _, ...fact }) => ({
        ...fact,
        body: {
          ...fact.body,
          redacted: { by: 'Juzgado Primero', ground: 'Protección de datos', at: '2026-05-05T00:00:00.000Z' },
        },
      }),
    ),
  ],
  'redacted-words-shown': [
    'Words that were redacted are shown.',
    {
      ...redacted().downloads,
      facts: redacted().downloads.facts.map((fact) =>
        fact.kind === 'contribution' && fact.id === '1' ? { ...fact, disclosed: contribution1(whole).disclosed } : fact,
      ),
    },
  ],
};

/** The same downloads with other bytes. */
const altered = (change: (download: ReturnType<typeof write>) => Partial<Download>): Download => {
  const download = write(whole);
  return { ...download, ...change(download) };
};
const latin = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1');

const bytes: Readonly<Record<string, Vector>> = {
  'record-empty': {
    about: 'A record without an entry.',
    download: { record: Buffer.alloc(0), facts: Buffer.alloc(0), versions: new Map() },
  },
  'line-not-canonical': {
    about: 'A line with a space, which hashes would not tell.',
    download: altered(({ record }) => ({
      record: Buffer.from(record.toString().replace('{"disclosed"', '{ "disclosed"')),
    })),
  },
  'member-twice': {
    about: 'A member that is there twice.',
    download: altered(({ record }) => ({
      record: Buffer.from(record.toString().replace('"sequence":1,', '"sequence":1,"sequence":1,')),
    })),
  },
  'nested-too-deep': {
    about: 'A line that is nested deeper than 64.',
    download: altered(({ facts }) => ({
      facts: Buffer.concat([facts, Buffer.from(`${'['.repeat(65)}${']'.repeat(65)}\n`)]),
    })),
  },
  'record-latin-1': { about: 'The record in Latin-1.', download: altered(({ record }) => ({ record: latin(record) })) },
  'version-latin-1': {
    about: 'A version in Latin-1, which read so says the same.',
    download: ((): Download => {
      const download = write(
        frozen(version(2, [{ id: 'a', kind: 'article', depth: 0, content: [{ text: 'Público' }] }])),
      );
      return { ...download, versions: new Map([[1, latin(download.versions.get(1)!)]]) };
    })(),
  },
  'version-byte-order-mark': {
    about: 'A version behind a byte order mark.',
    download: altered(({ versions }) => ({
      versions: new Map(versions).set(1, Buffer.concat([Buffer.from('efbbbf', 'hex'), versions.get(1)!])),
    })),
  },
  'record-byte-order-mark': {
    about: 'The record behind a byte order mark.',
    download: altered(({ record }) => ({ record: Buffer.concat([Buffer.from('efbbbf', 'hex'), record]) })),
  },
  'file-foreign': {
    about: 'Among the versions lies a file that is none.',
    download: altered(() => ({ foreignFiles: ['01.json'] })),
  },
  'not-of-address': {
    about: 'The record of another process than was asked for.',
    process: 'otro',
    download: write(whole),
  },
  'noted-hash-missing': {
    about: 'A record that was rewritten as a whole, beside a hash that was noted before.',
    noted: whole.lines.at(-1)!.hash,
    download: write(rewritten('version.frozen', ({ actor }) => ({ actor: { ...actor, role: 'observer' } }))),
  },
  'noted-hash-there': {
    about: 'A record beside a hash of it that was noted before.',
    noted: whole.lines[2]!.hash,
    process: 'datos-abiertos',
    download: write(whole),
  },
};

const written = Object.entries({ ...valid, ...broken }).map(([name, [about, downloads]]): [string, Vector] => [
  name,
  { about, download: write(downloads) },
]);

/** Name of the folder → what lies in it. */
export const vectors: ReadonlyMap<string, Vector> = new Map([...written, ...Object.entries(bytes)]);
