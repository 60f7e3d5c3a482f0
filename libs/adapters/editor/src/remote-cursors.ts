import { type CharacterPlace, characterPlaceAt, type DraftReader } from '@articulado/draft-document';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import { idOf } from './clause-nodes.js';
import { heldDecorations } from './held-decorations.js';
import { hueOf } from './person-avatar.js';
import { positionOfPlace } from './selection.js';

/** Someone who is in the draft, as the server tells the others: its word is the session's. */
interface Colleague {
  readonly name: string;
}

interface AwarenessState {
  readonly user?: Colleague;
  readonly caret?: { readonly anchor: CharacterPlace; readonly head: CharacterPlace } | null;
}

const cursorsKey = new PluginKey<DecorationSet>('cursors');

/**
 * Shows where the others are, and tells them where one is oneself. A caret is tied to the character it stands behind, so
 * it stays there while the text around it changes; its appearance is classes, for a strict content security policy.
 */
export function remoteCursors(draft: DraftReader, awareness: Awareness): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    ...heldDecorations(cursorsKey),
    view(view) {
      let due: ReturnType<typeof setTimeout> | undefined;
      /** Whether some carets stand behind words that have not come yet: carets travel faster than what is being stored. */
      let isAhead = false;
      const redraw = () => {
        due = view.composing ? setTimeout(redraw, 50) : undefined;
        if (due || view.isDestroyed) return;
        isAhead = false;
        const drawn = draw(view.state, draft, awareness, () => {
          isAhead = true;
        });
        if (drawn !== DecorationSet.empty || cursorsKey.getState(view.state) !== DecorationSet.empty) {
          view.dispatch(view.state.tr.setMeta(cursorsKey, drawn));
        }
      };
      const heard = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        const others = [...added, ...updated, ...removed].some((client) => client !== awareness.clientID);
        if (others) due ??= setTimeout(redraw, 0);
      };
      awareness.on('change', heard);
      due = setTimeout(redraw, 0);
      return {
        update: (_view, before) => {
          if (isAhead && view.state.doc !== before.doc) due ??= setTimeout(redraw, 0);
          tell(view, before, draft, awareness);
        },
        destroy: () => {
          clearTimeout(due);
          awareness.off('change', heard);
          awareness.setLocalStateField('caret', null);
        },
      };
    },
  });
}

function tell(view: EditorView, before: EditorState, draft: DraftReader, awareness: Awareness): void {
  const { state } = view;
  if (state.selection.eq(before.selection) && state.doc === before.doc) return;
  const { $anchor, $head } = state.selection;
  const ends = [$anchor, $head].map((end) =>
    end.depth > 0 ? characterPlaceAt(draft, { id: idOf(end.parent), offset: end.parentOffset }) : undefined,
  );
  const [anchor, head] = ends;
  const caret = anchor && head ? { anchor, head } : null;
  const told = (awareness.getLocalState() as AwarenessState | null)?.caret ?? null;
  if (!isSamePlace(told?.anchor, caret?.anchor) || !isSamePlace(told?.head, caret?.head))
    awareness.setLocalStateField('caret', caret);
}

const isSamePlace = (one: CharacterPlace | undefined, other: CharacterPlace | undefined) =>
  one?.client === other?.client && one?.clock === other?.clock;

/** @param ahead - called for a caret that has no place yet; it is shown where it was */
function draw(state: EditorState, draft: DraftReader, awareness: Awareness, ahead: () => void): DecorationSet {
  const drawn: Decoration[] = [];
  for (const [client, presence] of awareness.getStates() as Map<number, AwarenessState>) {
    if (client === awareness.clientID || !presence.caret) continue;
    const anchor = positionOfPlace(state.doc, draft, presence.caret.anchor);
    const head = positionOfPlace(state.doc, draft, presence.caret.head);
    if (anchor === undefined || head === undefined) {
      ahead();
      drawn.push(
        ...(cursorsKey
          .getState(state)
          ?.find(undefined, undefined, (spec: { client?: unknown }) => spec.client === client) ?? []),
      );
      continue;
    }
    const name = String(presence.user?.name ?? '').slice(0, 60);
    const hue = hueOf(name);
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    if (from < to) drawn.push(Decoration.inline(from, to, { class: `selection-${hue}` }, { client }));
    drawn.push(
      Decoration.widget(head, () => caretElement(name, hue), {
        client,
        key: `${client} ${hue} ${name}`,
        side: 10,
        ignoreSelection: true,
      }),
    );
  }
  return drawn.length > 0 ? DecorationSet.create(state.doc, drawn) : DecorationSet.empty;
}

function caretElement(name: string, hue: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `caret caret-${hue}`;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = name;
  caret.append(label);
  return caret;
}
