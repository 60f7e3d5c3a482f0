import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import type { Awareness } from 'y-protocols/awareness';
import type { Announcer } from './announcer.js';

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

const quietMs = 1_200;

/** Who is in the room. */
export class People {
  readonly others = signal<readonly PersonHere[]>([]);
  private followed: Awareness | undefined;
  private known: ReadonlyMap<string, PersonHere> | undefined;

  constructor(
    readonly t: Translate,
    readonly own: Pick<PersonHere, 'name'> & { readonly key: string | undefined },
    private readonly announcer: Announcer,
  ) {}

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
    this.others.value = others;
    const names = (people: readonly PersonHere[]) => people.map(({ name }) => name).join(', ');
    const news = [
      came.length > 0 && this.t('room.people.came', { names: names(came) }),
      left.length > 0 && this.t('room.people.left', { names: names(left) }),
    ];
    if (came.length + left.length > 0) this.announcer.say(news.filter(Boolean).join(' '), quietMs);
  }
}
