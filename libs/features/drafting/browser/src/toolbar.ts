import type { Translate } from '@articulado/messages/room';
import type { EditorView } from 'prosemirror-view';
import { looksOfSelection, setClauseKind } from '@articulado/editor';
import type { Announcer } from './announcer.js';
import { element, icon } from './element.js';
import { KindMenu } from './kind-menu.js';
import { rovingFocus } from './roving-focus.js';
import { keysForMachines, keysInWords, type Tool } from './tools.js';
import { tooltips } from './tooltips.js';

/** What the toolbar is made of. */
export interface ToolbarOptions {
  readonly t: Translate;
  readonly announcer: Announcer;
  readonly groups: readonly (readonly Tool[])[];
  readonly view: () => EditorView;
  openHelp(): void;
}

/** The tools above the text: one stop of the Tab key, arrows within. */
export class Toolbar {
  readonly place: HTMLElement;
  readonly tip: HTMLElement;
  private readonly buttons = new Map<Tool, HTMLButtonElement>();
  private readonly kinds: KindMenu;

  constructor(private readonly options: ToolbarOptions) {
    const { t, groups, announcer, view, openHelp } = options;
    const clauseAtCaret = () => looksOfSelection(view().state).id;
    this.kinds = new KindMenu(t, clauseAtCaret, (kind, byPointer) => {
      setClauseKind(kind)(view().state, view().dispatch);
      announcer.say(t('room.kind-set', { kind: t(`clause.kind.${kind}`) }));
      if (byPointer) view().focus();
    });
    const help = toolButton({ name: t('room.tool.help'), sign: '?' });
    help.addEventListener('click', openHelp);
    const [first = [], ...others] = groups;
    this.place = element(
      'div',
      { class: 'room-tools', role: 'toolbar', 'aria-label': t('room.tools'), 'aria-controls': 'room-text' },
      ...this.groupOf(first),
      gap(),
      this.kinds.place,
      ...others.flatMap((group) => [gap(), ...this.groupOf(group)]),
      gap(),
      help,
    );
    // Else a press would take the selection out of the text before the tool looks at it.
    this.place.addEventListener(
      'mousedown',
      (event) => event.target instanceof Element && event.target.closest('button') && event.preventDefault(),
    );
    this.place.addEventListener('keydown', ({ key }) => key === 'Escape' && view().focus());
    rovingFocus(this.place);
    this.tip = tooltips(this.place);
  }

  /** Brings the focus to the tools. */
  focus(): void {
    this.place.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  /** Shows what holds at the caret. */
  update(): void {
    const { state } = this.options.view();
    const looks = looksOfSelection(state);
    this.kinds.show(looks.kind);
    for (const [tool, made] of this.buttons) {
      if (tool.isPressed) setAttribute(made, 'aria-pressed', String(tool.isPressed(looks)));
      if (tool.isOn) setAttribute(made, 'aria-disabled', String(!tool.isOn(state)));
    }
  }

  private groupOf(tools: readonly Tool[]): HTMLElement[] {
    const { t, view } = this.options;
    return tools.map((tool) => {
      const sign = tool.name === 'bold' || tool.name === 'italic' ? t(`room.tool.${tool.name}.sign`) : undefined;
      const made = toolButton(
        {
          name: t(`room.tool.${tool.name}`),
          drawing: tool.drawing,
          sign,
          keys: keysInWords(t, tool.keys),
          machineKeys: keysForMachines(tool.keys),
        },
        t,
      );
      made.classList.add(`of-${tool.name}`);
      made.addEventListener('click', () => {
        if (made.getAttribute('aria-disabled') !== 'true') tool.run(view());
      });
      this.buttons.set(tool, made);
      return made;
    });
  }
}

interface ToolLook {
  readonly name: string;
  readonly drawing?: string;
  readonly sign?: string;
  readonly keys?: string;
  readonly machineKeys?: string;
}

function toolButton({ name, drawing, sign, keys, machineKeys }: ToolLook, t?: Translate): HTMLButtonElement {
  const tip = keys && t ? t('room.tip', { name, keys }) : name;
  const made = element('button', {
    type: 'button',
    class: 'room-tool',
    'aria-label': name,
    'aria-keyshortcuts': machineKeys,
    'data-tip': tip,
  });
  made.append(drawing ? icon(drawing) : element('span', { 'aria-hidden': 'true' }, sign));
  return made;
}

const gap = () => element('span', { class: 'room-gap', 'aria-hidden': 'true' });

function setAttribute(made: HTMLElement, name: string, value: string): void {
  if (made.getAttribute(name) !== value) made.setAttribute(name, value);
}
