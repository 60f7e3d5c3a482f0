import type { ClauseId } from '@articulado/base';
import { createDraft, insertText } from '@articulado/draft-document';
import { draftBinding, draftSchema, nodeOf, remoteCursors, showPrintedText } from '@articulado/editor';
import { roomTranslator } from '@articulado/messages/room-messages';
import type { Clause } from '@articulado/policy-text';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

const clauseCount = 1_500;
const visitCounts = [1, 1_000, 10_000];
/** 30 people, each with up to two windows open at once: what 10,000 visits need where ids are lent (client-id-leases.spec.ts). */
const lentIds = 60;
const keystrokes = 200;
const warmUp = 100;
const sentence =
  'Las instituciones publicarán sus datos en formatos abiertos, con su licencia y su calendario, sin costo. ';

const clauses: Clause[] = Array.from({ length: clauseCount }, (_, place) => ({
  id: `c${place}` as ClauseId,
  kind: place % 10 === 0 ? 'article' : 'paragraph',
  depth: place % 10 === 0 ? 0 : 1,
  content: [{ text: sentence }],
}));

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1]!;

function mount(state: EditorState): EditorView {
  const place = document.createElement('div');
  document.body.append(place);
  return new EditorView(place, { state });
}

/** The draft after visits in each of which somebody wrote a letter. */
function draftAfter(visits: number, ids: number): Uint8Array {
  const doc = createDraft(clauses);
  doc.transact(() => {
    for (let visit = 0; visit < visits; visit += 1) {
      doc.clientID = 1_000 + (visit % ids);
      insertText(doc, clauses[(visit * 7) % clauseCount]!.id, 20, 'v');
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

function openPage(seed: Uint8Array, clientId: number) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  doc.clientID = clientId;
  const binding = draftBinding(doc);
  const carets = remoteCursors(binding.draft, new Awareness(doc));
  const plugins = [...binding.plugins, showPrintedText(roomTranslator('es', 'UTC'), 'feminine'), carets];
  return { doc, view: mount(EditorState.create({ doc: binding.doc, plugins })) };
}

/** A keystroke of one's own and a colleague's, in milliseconds, and the same in ProseMirror alone; measured in turns. */
function measure(visits: number, ids: number) {
  const seed = draftAfter(visits, ids);
  const bare = mount(EditorState.create({ doc: draftSchema.node('doc', null, clauses.map(nodeOf)) }));
  // Both go on with ids that were used before where ids are lent.
  const isLent = ids < visits;
  const one = openPage(seed, isLent ? 1_000 : 10);
  const two = openPage(seed, isLent ? 1_001 : 20);
  let update: Uint8Array = new Uint8Array();
  one.doc.on('update', (bytes: Uint8Array) => void (update = bytes));
  const times: Record<'bare' | 'local' | 'remote', number[]> = { bare: [], local: [], remote: [] };
  const time = (name: keyof typeof times, run: () => void) => {
    const start = performance.now();
    run();
    times[name].push(performance.now() - start);
  };
  const middle = (view: EditorView) => Math.floor(view.state.doc.content.size / 2);
  for (let typed = 0; typed < warmUp + keystrokes; typed += 1) {
    if (typed === warmUp) for (const list of Object.values(times)) list.length = 0;
    time('bare', () => bare.dispatch(bare.state.tr.insertText('x', middle(bare))));
    time('local', () => one.view.dispatch(one.view.state.tr.insertText('x', middle(one.view))));
    time('remote', () => Y.applyUpdate(two.doc, update, 'network'));
  }
  expect(JSON.stringify(two.view.state.doc)).toBe(JSON.stringify(one.view.state.doc));
  for (const { view } of [{ view: bare }, one, two]) view.destroy();
  return { bare: median(times.bare), local: median(times.local), remote: median(times.remote) };
}

it(`a keystroke at ${clauseCount} clauses costs at most three times what bare ProseMirror needs, beside 10,000 earlier visits as beside one`, () => {
  const rows = visitCounts.flatMap((visits) =>
    [
      { visits, way: 'an id each', ids: visits },
      { visits, way: 'ids lent', ids: Math.min(visits, lentIds) },
    ].map((row) => ({ ...row, ...measure(visits, row.ids) })),
  );
  const shown = rows.map(
    ({ visits, way, ids, bare, local, remote }) =>
      `${visits} visits, ${way} (${ids}): own ${local.toFixed(3)} ms (${(local / bare).toFixed(2)} x bare), ` +
      `a colleague's ${remote.toFixed(3)} ms (${(remote / bare).toFixed(2)} x), bare ProseMirror ${bare.toFixed(3)} ms`,
  );
  process.stdout.write(`Medians of ${keystrokes} keystrokes, measured in turns\n${shown.join('\n')}\n`);
  const last = rows.at(-1)!;
  expect(last.local / last.bare).toBeLessThanOrEqual(3);
  expect(last.remote / last.bare).toBeLessThanOrEqual(3);
});
