import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon.js';
import { useKeptFocus } from '../kept-focus.js';
import { FindPanel, type FindPanelOptions } from './find-panel.js';

/** A search in a text: what one does with it, and what one sees of it. */
export function searchPanel(options: FindPanelOptions) {
  const panel = new FindPanel(options);
  return { panel, view: <FindView panel={panel} /> };
}

/** The panel that finds words in the text, below the tools. */
export const FindView = ({ panel }: { readonly panel: FindPanel }) =>
  panel.isOpen.value ? <OpenPanel panel={panel} /> : null;

function OpenPanel({ panel }: { readonly panel: FindPanel }) {
  const { t, field } = panel;
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, () => field.current!.focus());
  useLayoutEffect(() => {
    field.current!.focus();
    field.current!.select();
  }, [field]);
  return (
    <div
      class="find-panel"
      ref={place}
      role="search"
      aria-label={t('room.find')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') panel.close();
        else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) field.current!.select();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <FindRow panel={panel} />
      <details class="find-more" open={panel.isMoreOpenAtFirst}>
        <summary>{t(panel.mayReplace.value ? 'room.find.more' : 'room.find.choices')}</summary>
        {panel.mayReplace.value && <ReplaceRow panel={panel} />}
        <Choices panel={panel} />
      </details>
      <button
        type="button"
        class="room-tool find-close"
        aria-label={t('room.find.close')}
        title={t('room.find.close')}
        onClick={() => panel.close()}
      >
        <Icon path="M5 5l10 10M15 5 5 15" />
      </button>
    </div>
  );
}

function FindRow({ panel }: { readonly panel: FindPanel }) {
  const { t, query, field } = panel;
  return (
    <div class="find-row">
      <Field
        id="find-words"
        label={t('room.find.words')}
        describedBy="find-count"
        value={query.value.words}
        place={field}
        set={(words) => panel.ask({ words })}
        enter={(event) => panel.step(event.shiftKey ? 'back' : 'forward')}
      />
      <span class="find-steps">
        <StepButton panel={panel} direction="back" path="M5 12.500 10 7.500l5 5" />
        <StepButton panel={panel} direction="forward" path="m5 7.500 5 5 5-5" />
        <Count panel={panel} />
      </span>
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly place?: RefObject<HTMLInputElement | null>;
  set(words: string): void;
  enter(event: KeyboardEvent): void;
}

const Field = ({ id, label, value, describedBy, place, set, enter }: FieldProps) => (
  <>
    <label for={id}>{label}</label>
    <input
      class="input"
      id={id}
      autocomplete="off"
      spellcheck={false}
      aria-describedby={describedBy}
      value={value}
      ref={place}
      onInput={({ currentTarget }) => set(currentTarget.value)}
      onKeyDown={onEnter(enter)}
    />
  </>
);

interface StepButtonProps {
  readonly panel: FindPanel;
  readonly direction: 'forward' | 'back';
  readonly path: string;
}

function StepButton({ panel, direction, path }: StepButtonProps) {
  const name = panel.t(`room.find.${direction}`);
  return (
    <button
      type="button"
      class="room-tool"
      aria-label={name}
      title={name}
      aria-disabled={panel.found.value.total === 0}
      onClick={() => panel.step(direction)}
    >
      <Icon path={path} />
    </button>
  );
}

/** How many there are, and which one is selected; with the words around it for those who listen. */
function Count({ panel }: { readonly panel: FindPanel }) {
  const { t, query, isInSelection, found, said } = panel;
  const { current, total } = found.value;
  const none = isInSelection.value ? 'room.find.none-in-selection' : 'room.find.none';
  return (
    <p class="find-count" id="find-count" role="status">
      {query.value.words.trim() !== '' && (
        <>
          {total === 0
            ? t(none)
            : current === 0
              ? t('room.find.total', { total })
              : t('room.find.current', { current, total })}
          {current > 0 && said.value !== '' && <span class="hidden">{` ${said.value}`}</span>}
        </>
      )}
    </p>
  );
}

function ReplaceRow({ panel }: { readonly panel: FindPanel }) {
  const { t, replacement, found } = panel;
  const isOff = found.value.total === 0;
  return (
    <div class="find-row">
      <Field
        id="find-replacement"
        label={t('room.find.replacement')}
        value={replacement.value}
        set={(words) => (replacement.value = words)}
        enter={() => panel.replaceOne()}
      />
      <button type="button" class="button is-quiet is-small" aria-disabled={isOff} onClick={() => panel.replaceOne()}>
        {t('room.find.replace')}
      </button>
      <button type="button" class="button is-quiet is-small" aria-disabled={isOff} onClick={() => panel.replaceAll()}>
        {t('room.find.replace-all')}
      </button>
    </div>
  );
}

function Choices({ panel }: { readonly panel: FindPanel }) {
  const { t, query, isInSelection } = panel;
  return (
    <fieldset class="find-choices">
      <legend class="hidden">{t('room.find.choices')}</legend>
      {(['isWholeWord', 'isAccentExact', 'isCaseExact'] as const).map((choice) => (
        <Choice
          key={choice}
          label={t(`room.find.${choice}`)}
          isOn={query.value[choice]}
          set={(isOn) => panel.ask({ [choice]: isOn })}
        />
      ))}
      {isInSelection.value !== undefined && (
        <Choice
          label={t('room.find.in-selection')}
          isOn={isInSelection.value}
          set={(isOn) => panel.searchInSelection(isOn)}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  set(isOn: boolean): void;
}

const Choice = ({ label, isOn, set }: ChoiceProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => set(currentTarget.checked)} /> {label}
  </label>
);

/** Of an input method, Enter only ends what is composed. */
const onEnter = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  act(event);
};
