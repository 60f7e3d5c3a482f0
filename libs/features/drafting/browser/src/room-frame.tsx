import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import { type ComponentChildren, createRef } from 'preact';
import { Announcer, AnnouncerView } from './announcer.js';
import { mount } from './mount.js';
import { Notices } from './notices.js';
import { HintView, NoticesView } from './notices-view.js';
import { Outline } from './outline.js';
import { OutlineView } from './outline-view.js';
import { People } from './people.js';
import { PeopleView } from './people-view.js';
import type { RoomSettings } from './room-settings.js';
import { SavingStatus, SavingStatusView } from './saving-status.js';
import type { Toolbar } from './toolbar.js';
import { ToolbarView } from './toolbar-view.js';
import { UnsavedWordsPanel, UnsavedWordsView } from './unsaved-words.js';

/** The room around the text, which stays while documents and connections come and go. */
export class RoomFrame {
  readonly announcer = new Announcer();
  readonly status: SavingStatus;
  readonly people: People;
  readonly notices: Notices;
  readonly outline: Outline;
  readonly unsaved: UnsavedWordsPanel;
  /** The tools, while there is a text that may be written. */
  readonly toolbar = signal<Toolbar | undefined>(undefined);
  /** The panel of the search, once somebody looked for something in the text. */
  readonly search = signal<ComponentChildren>(undefined);
  /** The list of suggestions, once what draws them is here. */
  readonly suggestions = signal<ComponentChildren>(undefined);
  readonly toolsPlace = createRef<HTMLDivElement>();
  readonly sheetPlace = createRef<HTMLDivElement>();
  /** Whether no text has been here yet. */
  readonly isOpening = signal(true);

  /**
   * @param goTo - brings the focus to a clause, or to the text as it was left
   * @param side - what stands beside the text, before the words that the server did not take
   */
  constructor(
    container: HTMLElement,
    readonly t: Translate,
    settings: RoomSettings,
    readonly goTo: (id?: ClauseId) => void,
    side?: ComponentChildren,
  ) {
    this.status = new SavingStatus(t, this.announcer);
    this.people = new People(t, settings, this.announcer);
    this.notices = new Notices(() => goTo());
    this.outline = new Outline(t, goTo);
    this.unsaved = new UnsavedWordsPanel(t, () => goTo());
    container.replaceChildren();
    mount(<RoomView frame={this} side={side} />, container);
  }

  /** Where the editor puts itself, once the word that the text is coming is gone. */
  get sheet(): HTMLElement {
    return this.sheetPlace.current!;
  }

  /** Whether somebody is at the tools. */
  get hasFocusInTools(): boolean {
    return this.toolsPlace.current!.contains(document.activeElement);
  }
}

function RoomView({ frame, side }: { readonly frame: RoomFrame; readonly side: ComponentChildren }) {
  const { t, notices, goTo } = frame;
  // Else the Tab key would lead through the whole of the contents before it comes to the text.
  const skip = (event: Event) => {
    event.preventDefault();
    goTo();
  };
  return (
    <>
      <a class="skip" href="#room-text" onClick={skip}>
        {t('room.skip')}
      </a>
      <div class="room-top">
        <div class="room-bar">
          <Tools frame={frame} />
          <div class="room-here">
            <SavingStatusView status={frame.status} />
            <PeopleView people={frame.people} />
          </div>
        </div>
        <Search frame={frame} />
        <NoticesView t={t} notices={notices} />
      </div>
      <div class="room-body">
        <OutlineView outline={frame.outline} />
        <Sheet frame={frame} />
        <div class="room-side">
          {side}
          <UnsavedWordsView panel={frame.unsaved} />
          <Suggestions frame={frame} />
        </div>
      </div>
      <p class="hidden" id="room-keys-hint">
        {t('room.keys-hint')}
      </p>
      <HintView notices={notices} />
      <AnnouncerView announcer={frame.announcer} />
    </>
  );
}

const Tools = ({ frame: { toolbar, toolsPlace } }: { readonly frame: RoomFrame }) => (
  <div class="room-tools-frame" ref={toolsPlace}>
    {toolbar.value && <ToolbarView toolbar={toolbar.value} />}
  </div>
);

const Search = ({ frame: { search } }: { readonly frame: RoomFrame }) => <>{search.value}</>;

const Suggestions = ({ frame: { suggestions } }: { readonly frame: RoomFrame }) => <>{suggestions.value}</>;

/** The place of the text. What the editor puts here is its own: nothing else is rendered in it once there is a text. */
const Sheet = ({ frame: { t, isOpening, sheetPlace } }: { readonly frame: RoomFrame }) => (
  <div class="room-text policy" id="room-text" ref={sheetPlace}>
    {isOpening.value && <p class="quiet">{t('room.opening')}</p>}
  </div>
);
