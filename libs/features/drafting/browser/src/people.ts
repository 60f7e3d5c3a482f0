import type { Translate } from '@articulado/messages/room';
import type { Awareness } from 'y-protocols/awareness';
import type { Announcer } from './announcer.js';
import { element } from './element.js';
import { hueOf, initialsOf } from '@articulado/editor';

/** Someone in the room. */
export interface PersonHere {
  /** Tells people apart, also those of one name. */
  readonly key: string;
  readonly name: string;
  readonly organization: string | undefined;
}

/**
 * Everyone else in the room, each once however many pages they have open. Names and keys come from the server, which knows who is
 * signed in.
 * @param ownKey - one's own, so that one's other pages are not taken for somebody else
 */
export function othersIn(awareness: Awareness, ownKey?: string): PersonHere[] {
  const others = new Map<string, PersonHere>();
  for (const [client, state] of awareness.getStates()) {
    const user: unknown = (state as { user?: unknown }).user;
    if (client === awareness.clientID || typeof user !== 'object' || user === null) continue;
    const { name, organization: told, key: given } = user as Record<string, unknown>;
    if (typeof name !== 'string') continue;
    const organization = typeof told === 'string' ? told : undefined;
    const key = typeof given === 'string' ? given : `${name} · ${organization ?? ''}`;
    if (key !== ownKey) others.set(key, { key, name, organization });
  }
  return [...others.values()].sort((one, other) => one.name.localeCompare(other.name, 'es'));
}

/** Stands for oneself in the list. */
const ownPlace = '';

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
    private readonly own: Pick<PersonHere, 'name'> & { readonly key: string | undefined },
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
        if (this.followed === awareness) this.update(othersIn(awareness, this.own.key));
      }, 100);
    });
  }

  private update(others: readonly PersonHere[]): void {
    const now = new Map(others.map((person) => [person.key, person]));
    const before = this.known ?? now;
    const came = others.filter((person) => !before.has(person.key));
    const left = [...before.values()].filter((person) => !now.has(person.key));
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
    const self: PersonHere = { key: ownPlace, name: own.name, organization: undefined };
    const all: PersonHere[] = own.name === '' ? [...others] : [...others, self];
    const rest = all.length - mostShown;
    const shown = rest > 0 ? all.slice(0, mostShown) : all;
    this.summary.replaceChildren(
      ...shown.map(({ name }) => circle(name)),
      ...(rest > 0 ? [element('span', { class: 'avatar of-5', 'aria-hidden': 'true' }, `+${rest}`)] : []),
      element('span', { class: 'hidden' }, t('room.people.count', { count: all.length })),
    );
    this.list.replaceChildren(...all.map((person) => element('li', {}, circle(person.name), this.nameOf(person))));
  }

  private nameOf({ key, name, organization }: PersonHere): HTMLElement {
    if (key === ownPlace) return element('span', {}, this.t('room.people.you', { name }));
    return element(
      'span',
      {},
      organization === undefined ? name : this.t('room.people.person', { name, organization }),
    );
  }
}

const circle = (name: string) =>
  element('span', { class: `avatar of-${hueOf(name)}`, 'aria-hidden': 'true' }, initialsOf(name));
