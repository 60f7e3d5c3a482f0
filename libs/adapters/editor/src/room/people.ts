import type { Translate } from '@articulado/messages/room';
import type { Awareness } from 'y-protocols/awareness';
import type { Announcer } from './announcer.js';
import { element } from './element.js';
import { hueOf, initialsOf } from './person-look.js';

/** Someone in the room. */
export interface PersonHere {
  readonly name: string;
  readonly organization: string | undefined;
}

/** Everyone else in the room, each once however many pages they have open. Names come from the server, which knows who is signed in. */
export function othersIn(awareness: Awareness): PersonHere[] {
  const others = new Map<string, PersonHere>();
  for (const [client, state] of awareness.getStates()) {
    const user: unknown = (state as { user?: unknown }).user;
    if (client === awareness.clientID || typeof user !== 'object' || user === null) continue;
    const { name, organization } = user as Record<string, unknown>;
    if (typeof name !== 'string') continue;
    const person = { name, organization: typeof organization === 'string' ? organization : undefined };
    others.set(keyOf(person), person);
  }
  return [...others.values()].sort((one, other) => one.name.localeCompare(other.name, 'es'));
}

const keyOf = ({ name, organization }: PersonHere) => `${name} · ${organization ?? ''}`;

/** So many circles stand in a row; the list has all. */
const mostShown = 5;
const quietMs = 1_200;

/** Who is in the room: circles in a row, names and organisations in a list beneath. */
export class People {
  private readonly summary = element('summary', { class: 'room-people' });
  private readonly list = element('ul', { class: 'plain room-people-list' });
  readonly place = element('details', { class: 'room-people-frame' }, this.summary, this.list);
  private followed: Awareness | undefined;
  private known: ReadonlyMap<string, PersonHere> | undefined;

  constructor(
    private readonly t: Translate,
    private readonly own: string,
    private readonly announcer: Announcer,
  ) {
    this.place.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.place.open) return;
      this.place.open = false;
      this.summary.focus();
    });
    this.show([]);
  }

  /** Follows the awareness of a connection, and no longer that of the one before. */
  follow(awareness: Awareness): void {
    this.followed = awareness;
    let due: ReturnType<typeof setTimeout> | undefined;
    awareness.on('change', () => {
      due ??= setTimeout(() => {
        due = undefined;
        if (this.followed === awareness) this.update(othersIn(awareness));
      }, 100);
    });
  }

  private update(others: readonly PersonHere[]): void {
    const now = new Map(others.map((person) => [keyOf(person), person]));
    const before = this.known ?? now;
    const came = others.filter((person) => !before.has(keyOf(person)));
    const left = [...before.values()].filter((person) => !now.has(keyOf(person)));
    const isSame = this.known !== undefined && came.length + left.length === 0;
    this.known = now;
    if (isSame) return;
    this.show(others);
    const names = (people: readonly PersonHere[]) => people.map(({ name }) => name).join(', ');
    const news = [
      came.length > 0 && this.t('room.people.came', { names: names(came) }),
      left.length > 0 && this.t('room.people.left', { names: names(left) }),
    ];
    if (came.length + left.length > 0) this.announcer.say(news.filter(Boolean).join(' '), quietMs);
  }

  private show(others: readonly PersonHere[]): void {
    const { t, own } = this;
    const all: PersonHere[] = own === '' ? [...others] : [...others, { name: own, organization: undefined }];
    const rest = all.length - mostShown;
    const shown = rest > 0 ? all.slice(0, mostShown) : all;
    this.summary.replaceChildren(
      ...shown.map(({ name }) => circle(name)),
      ...(rest > 0 ? [element('span', { class: 'avatar of-5', 'aria-hidden': 'true' }, `+${rest}`)] : []),
      element('span', { class: 'hidden' }, t('room.people.count', { count: all.length })),
    );
    this.list.replaceChildren(...all.map((person) => element('li', {}, circle(person.name), this.nameOf(person))));
  }

  private nameOf({ name, organization }: PersonHere): HTMLElement {
    if (name === this.own && organization === undefined)
      return element('span', {}, this.t('room.people.you', { name }));
    return element(
      'span',
      {},
      organization === undefined ? name : this.t('room.people.person', { name, organization }),
    );
  }
}

const circle = (name: string) =>
  element('span', { class: `avatar of-${hueOf(name)}`, 'aria-hidden': 'true' }, initialsOf(name));
