import { hueOf, initialsOf } from '@articulado/editor';
import { useRef } from 'preact/hooks';
import type { People, PersonHere } from './people.js';

/** Stands for oneself in the list. */
const ownPlace = '';

/** So many circles stand in a row; the list has all. */
const mostShown = 5;

/** Everyone in the room: circles in a row, names and organisations in a list beneath. */
export function PeopleView({ people }: { readonly people: People }) {
  const { t, own, others } = people;
  const frame = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const self: PersonHere = { key: ownPlace, name: own.name, organization: undefined };
  const all = own.name === '' ? others.value : [...others.value, self];
  const rest = all.length - mostShown;
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !frame.current!.open) return;
    frame.current!.open = false;
    summary.current!.focus();
  };
  return (
    <details class="room-people-frame" ref={frame} onKeyDown={closeByKey}>
      <summary class="room-people" ref={summary}>
        {all.slice(0, mostShown).map(({ key, name }) => (
          <Circle key={key} name={name} />
        ))}
        {rest > 0 && (
          <span class="avatar of-5" aria-hidden="true">
            +{rest}
          </span>
        )}
        <span class="hidden">{t('room.people.count', { count: all.length })}</span>
      </summary>
      <ul class="plain room-people-list">
        {all.map((person) => (
          <li key={person.key}>
            <Circle name={person.name} />
            <span>{nameOf(people, person)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const Circle = ({ name }: { readonly name: string }) => (
  <span class={`avatar of-${hueOf(name)}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

function nameOf({ t }: People, { key, name, organization }: PersonHere): string {
  if (key === ownPlace) return t('room.people.you', { name });
  return organization === undefined ? name : t('room.people.person', { name, organization });
}
