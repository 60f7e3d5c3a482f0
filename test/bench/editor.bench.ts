import { createDraft } from '@articulado/draft-document';
import { draftBinding, draftSchema, nodeOf, remoteCursors, showPrintedText } from '@articulado/editor';
import { roomTranslator } from '@articulado/messages/room-messages';
import type { Clause } from '@articulado/policy-text';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

const sizes = [100, 400, 1_500];
const keystrokes = 300;
const warmUp = 150;

const sentence =
  'Las instituciones publicarán sus datos en formatos abiertos, con su licencia y su calendario de actualización, sin costo. ';
const clauses = (count: number): Clause[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `c${i}` as Clause['id'],
    kind: i % 10 === 0 ? 'article' : 'paragraph',
    depth: i % 10 === 0 ? 0 : 1,
    content:
      i % 7 === 0
        ? [{ text: 'Artículo. ', bold: true }, { text: sentence }]
        : [{ text: sentence + (i % 3 ? sentence : '') }],
  }));

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;

function mount(state: EditorState): EditorView {
  const place = document.createElement('div');
  document.body.append(place);
  return new EditorView(place, { state });
}

/** Somewhere in the middle of the text. */
const middle = (view: EditorView, i: number) => {
  let position = 0;
  const index = (view.state.doc.childCount >> 1) + (i % 5);
  for (let k = 0; k < index; k++) position += view.state.doc.child(k).nodeSize;
  return position + 20;
};

/** Milliseconds for each way, measured in turns, so that what disturbs one disturbs all. */
function measure(count: number) {
  const text = clauses(count);
  const seed = Y.encodeStateAsUpdate(createDraft(text));
  const bareDoc = draftSchema.node('doc', null, text.map(nodeOf));
  const bare = mount(EditorState.create({ doc: bareDoc }));
  const bareRemote = mount(EditorState.create({ doc: bareDoc }));
  const [one, two] = [10, 20].map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    Y.applyUpdate(doc, seed);
    const binding = draftBinding(doc);
    const carets = remoteCursors(binding.draft, new Awareness(doc));
    const view = mount(
      EditorState.create({
        doc: binding.doc,
        plugins: [...binding.plugins, showPrintedText(roomTranslator('es', 'UTC'), 'feminine'), carets],
      }),
    );
    return { doc, view };
  }) as [{ doc: Y.Doc; view: EditorView }, { doc: Y.Doc; view: EditorView }];
  let update: Uint8Array = new Uint8Array();
  one.doc.on('update', (bytes: Uint8Array) => (update = bytes));
  const times: Record<'bare' | 'local' | 'bareRemote' | 'remote', number[]> = {
    bare: [],
    local: [],
    bareRemote: [],
    remote: [],
  };
  const time = (name: keyof typeof times, run: () => void) => {
    const start = performance.now();
    run();
    times[name].push(performance.now() - start);
  };
  for (let i = 0; i < warmUp + keystrokes; i++) {
    if (i === warmUp) for (const list of Object.values(times)) list.length = 0;
    const at = middle(bare, i);
    time('bare', () => bare.dispatch(bare.state.tr.insertText('x', at)));
    time('local', () => one.view.dispatch(one.view.state.tr.insertText('x', at)));
    time('bareRemote', () => bareRemote.dispatch(bareRemote.state.tr.insertText('x', at)));
    time('remote', () => Y.applyUpdate(two.doc, update, 'network'));
  }
  expect(JSON.stringify(two.view.state.doc)).toBe(JSON.stringify(bare.state.doc));
  for (const view of [bare, bareRemote, one.view, two.view]) view.destroy();
  return {
    bare: median([...times.bare, ...times.bareRemote]),
    local: median(times.local),
    remote: median(times.remote),
  };
}

it('a keystroke costs at most three times what bare ProseMirror needs', () => {
  const rows = sizes.map((count) => {
    const { bare, local, remote } = measure(count);
    return {
      clauses: count,
      'bare ms': bare,
      'local ms': local,
      'remote ms': remote,
      'local ÷ bare': local / bare,
      'remote ÷ bare': remote / bare,
    };
  });
  const shown = rows.map((row) =>
    Object.entries(row)
      .map(([name, value]) => `${name} ${name === 'clauses' ? value : value.toFixed(3)}`)
      .join('   '),
  );
  process.stdout.write(`Medians of ${keystrokes} keystrokes, measured in turns\n${shown.join('\n')}\n`);
  const largest = rows.at(-1)!;
  expect(largest['local ÷ bare']).toBeLessThanOrEqual(3);
  expect(largest['remote ÷ bare']).toBeLessThanOrEqual(3);
});
