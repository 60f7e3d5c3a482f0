import { type TimeZone, usualTimeZone } from '@articulado/base';
import { type Locale, locales, type Messages } from '@articulado/messages/room';
import { type OrdinalStyle, ordinalStyles } from '@articulado/policy-text';

/** What the page says about the room it holds. */
export interface RoomSettings {
  readonly draftId: string;
  readonly mayWrite: boolean;
  /** Whether its reader may propose changes. */
  readonly maySuggest: boolean;
  readonly locale: Locale;
  /** BCP 47: in which the text is written. */
  readonly language: string;
  /** How its transitional provisions are counted. */
  readonly ordinals: OrdinalStyle;
  /** In which moments are told. */
  readonly timeZone: TimeZone;
  readonly messages: Messages;
  /** Name of the one who reads this page. */
  readonly name: string;
  /** What that one is called among those in the room. */
  readonly key: string | undefined;
  /** Address of the page, to come back to after signing in. */
  readonly page: string;
  /** Where rooms are: `wss://host/collab`. */
  readonly serverUrl: string;
}

/** Reads what the server wrote on the element that the room is mounted in, and in the page's `#room-messages`. */
export function readRoomSettings(
  { dataset, ownerDocument }: Pick<HTMLElement, 'dataset' | 'ownerDocument'>,
  { protocol, host }: Pick<Location, 'protocol' | 'host'>,
): RoomSettings {
  const {
    draft = '',
    mayWrite,
    maySuggest,
    locale,
    language = '',
    ordinals,
    timeZone = usualTimeZone,
    name = '',
    key,
    page = '/',
  } = dataset;
  return {
    draftId: draft,
    mayWrite: mayWrite === 'true',
    maySuggest: maySuggest === 'true',
    locale: locales.find((known) => known === locale) ?? locales[0],
    language,
    ordinals: ordinalStyles.find((known) => known === ordinals) ?? 'feminine',
    timeZone,
    messages: JSON.parse(ownerDocument.getElementById('room-messages')?.textContent ?? '{}') as Messages,
    name,
    key,
    page,
    serverUrl: `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/collab`,
  };
}
