import { marksOfSelection, setClauseKind } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Announcer } from './announcer.js';
import { KindMenu } from './kind-menu.js';
import type { Tool } from './tools.js';

/** What the toolbar is made of. */
export interface ToolbarOptions {
  readonly t: Translate;
  readonly announcer: Announcer;
  readonly groups: readonly (readonly Tool[])[];
  readonly view: () => EditorView;
  openHelp(): void;
}

/** What holds at the caret. */
interface AtCaret {
  readonly state: EditorState;
  readonly marks: ReturnType<typeof marksOfSelection>;
}

/** The tools above the text: one stop of the Tab key, arrows within. */
export class Toolbar {
  readonly row = createRef<HTMLDivElement>();
  readonly kinds: KindMenu;
  /** Undefined until the text is here. */
  readonly atCaret = signal<AtCaret | undefined>(undefined);

  constructor(readonly options: ToolbarOptions) {
    const { t, announcer, view } = options;
    const clauseAtCaret = () => marksOfSelection(view().state).id;
    this.kinds = new KindMenu(clauseAtCaret, (kind, byPointer) => {
      setClauseKind(kind)(view().state, view().dispatch);
      announcer.say(t('room.kind-set', { kind: t(`clause.kind.${kind}`) }));
      if (byPointer) view().focus();
    });
  }

  /** Brings the focus to the tools. */
  focus(): void {
    this.row.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  /** Shows what holds at the caret. */
  update(): void {
    const { state } = this.options.view();
    const marks = marksOfSelection(state);
    this.kinds.show(marks.kind);
    this.atCaret.value = { state, marks };
  }
}
