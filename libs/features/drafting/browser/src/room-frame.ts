import type { Translate } from '@articulado/messages/room';
import { Announcer } from './announcer.js';
import { element } from './element.js';
import { Notices } from './notices.js';
import { Outline } from './outline.js';
import { People } from './people.js';
import { SavingStatus } from './saving-status.js';
import type { RoomSettings } from './room-settings.js';
import type { ClauseId } from '@articulado/base';
import { UnsavedWordsPanel } from './words-panel.js';

/** The layout of the room, which stays while documents and connections come and go. */
export class RoomFrame {
  readonly announcer = new Announcer();
  readonly status: SavingStatus;
  readonly people: People;
  readonly notices: Notices;
  readonly outline: Outline;
  readonly unsaved: UnsavedWordsPanel;
  /** The tools, while there is a text that may be written. */
  readonly tools = element('div', { class: 'room-tools-frame' });
  /** Where the editor comes. */
  readonly sheet: HTMLElement;
  /** Beside the text: words without a place. */
  readonly side = element('div', { class: 'room-side' });

  /** @param goTo - brings the focus to a clause, or to the text as it was left */
  constructor(place: HTMLElement, t: Translate, settings: RoomSettings, goTo: (id?: ClauseId) => void) {
    this.status = new SavingStatus(t, this.announcer);
    this.people = new People(t, settings, this.announcer);
    this.notices = new Notices(t, () => goTo());
    this.outline = new Outline(t, goTo);
    this.unsaved = new UnsavedWordsPanel(t, () => goTo());
    this.sheet = element(
      'div',
      { class: 'room-text policy', id: 'room-text' },
      element('p', { class: 'quiet' }, t('room.opening')),
    );
    this.side.append(this.unsaved.place);
    const bar = element(
      'div',
      { class: 'room-bar' },
      this.tools,
      element('div', { class: 'room-here' }, this.status.place, this.people.place),
    );
    const body = element('div', { class: 'room-body' }, this.outline.place, this.sheet, this.side);
    const hint = element('p', { class: 'hidden', id: 'room-keys-hint' }, t('room.keys-hint'));
    // Else the Tab key would lead through the whole of the contents before it comes to the text.
    const skip = element('a', { class: 'skip', href: '#room-text' }, t('room.skip'));
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      goTo();
    });
    const top = element('div', { class: 'room-top' }, bar, this.notices.place);
    place.replaceChildren(skip, top, body, hint, this.notices.hintPlace, this.announcer.place);
  }
}
