import type { LeftOutKind } from '@articulado/formats/clipboard';
import type { Translate } from '@articulado/messages/room';
import type { PasteNews } from './foreign-pastes.js';

type Group = 'changes' | 'comments' | 'pictures' | 'hidden' | 'others';

const groups: Partial<Record<LeftOutKind, Group>> = {
  'deleted-words': 'changes',
  'struck-words': 'changes',
  comment: 'comments',
  image: 'pictures',
  equation: 'pictures',
  'text-box': 'pictures',
  'hidden-words': 'hidden',
  'invisible-signs': 'hidden',
};

/** What a page says of a paste: that it is still to come, that nothing came of it, or what of it did not come. */
export function pasteHint(t: Translate, news: PasteNews): string {
  if (typeof news === 'string') return t(`room.paste.${news}`);
  const found = new Set(news.map((kind) => groups[kind] ?? 'others'));
  const list = [...found].map((group) => t(`room.paste.left-out.${group}`));
  return t('room.paste.left-out', { list: new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(list) });
}
