import { useComputed } from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Icon } from './icon.js';
import { KindMenuView } from './kind-menu-view.js';
import { rovingFocus } from './roving-focus.js';
import type { Toolbar } from './toolbar.js';
import { keysForMachines, keysInWords, type Tool } from './tools.js';
import { Tooltip } from './tooltip.js';

/** The tools, the menu of kinds behind the first group of them, and what is said of the one that is pointed at. */
export function ToolbarView({ toolbar }: { readonly toolbar: Toolbar }) {
  const { t, groups, view, openHelp } = toolbar.options;
  const [first = [], ...others] = groups;
  useLayoutEffect(() => rovingFocus(toolbar.row.current!), [toolbar]);
  return (
    <>
      <div
        class="room-tools"
        role="toolbar"
        aria-label={t('room.tools')}
        aria-controls="room-text"
        ref={toolbar.row}
        onMouseDown={keepSelection}
        onKeyDown={({ key }) => key === 'Escape' && view().focus()}
      >
        <ToolGroup toolbar={toolbar} tools={first} />
        <Gap />
        <KindMenuView t={t} menu={toolbar.kinds} />
        {others.map((group) => (
          <Fragment key={group[0]?.name}>
            <Gap />
            <ToolGroup toolbar={toolbar} tools={group} />
          </Fragment>
        ))}
        <Gap />
        <button
          type="button"
          class="room-tool"
          aria-label={t('room.tool.help')}
          data-tip={t('room.tool.help')}
          onClick={openHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
      <Tooltip tools={toolbar.row} />
    </>
  );
}

/** Else a press would take the selection out of the text before the tool looks at it. */
const keepSelection = (event: Event) =>
  event.target instanceof Element && event.target.closest('button') && event.preventDefault();

const Gap = () => <span class="room-gap" aria-hidden="true" />;

const ToolGroup = ({ toolbar, tools }: { readonly toolbar: Toolbar; readonly tools: readonly Tool[] }) => (
  <>
    {tools.map((tool) => (
      <ToolButton key={tool.name} toolbar={toolbar} tool={tool} />
    ))}
  </>
);

/** A tool; only what differs at the caret is written again when that moves. */
function ToolButton({ toolbar, tool }: { readonly toolbar: Toolbar; readonly tool: Tool }) {
  const { t, view } = toolbar.options;
  const { atCaret } = toolbar;
  const isPressed = useComputed(() => atCaret.value && tool.isPressed?.(atCaret.value.marks));
  const isOff = useComputed(() => atCaret.value && tool.isOn && !tool.isOn(atCaret.value.state));
  const name = t(`room.tool.${tool.name}`);
  const sign = tool.name === 'bold' || tool.name === 'italic' ? t(`room.tool.${tool.name}.sign`) : undefined;
  return (
    <button
      type="button"
      class={`room-tool of-${tool.name}`}
      aria-label={name}
      aria-keyshortcuts={keysForMachines(tool.keys)}
      aria-pressed={isPressed}
      aria-disabled={isOff}
      data-tip={t('room.tip', { name, keys: keysInWords(t, tool.keys) })}
      onClick={() => isOff.value !== true && tool.run(view())}
    >
      {tool.drawing ? <Icon path={tool.drawing} /> : <span aria-hidden="true">{sign}</span>}
    </button>
  );
}
