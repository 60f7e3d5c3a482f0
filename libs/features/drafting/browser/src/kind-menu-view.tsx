import type { Translate } from '@articulado/messages/room';
import { clauseKinds } from '@articulado/policy-text';
import type { KindMenu } from './kind-menu.js';

const kinds = clauseKinds.filter((kind) => kind !== 'cell');

/** The menu of kinds among the tools; the kind of a table's cells is only told. */
export function KindMenuView({ t, menu }: { readonly t: Translate; readonly menu: KindMenu }) {
  const name = t('room.tool.kind');
  const arrows = `${t('room.key.up')} ${t('room.key.down')}`;
  const keys = t('room.key.then', { first: arrows, second: t('room.key.enter') });
  return (
    <select
      class="input room-kind"
      aria-label={name}
      data-tip={t('room.tip', { name, keys })}
      value={menu.shown.value}
      disabled={menu.isCell.value}
      onPointerDown={menu.pointerDown}
      onKeyDown={menu.keyDown}
      onKeyUp={menu.keyUp}
      onChange={({ currentTarget }) => menu.change(currentTarget.value)}
      onBlur={menu.applyPassed}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`clause.kind.${kind}`)}
        </option>
      ))}
      <option value="cell" hidden disabled>
        {t('clause.kind.cell')}
      </option>
    </select>
  );
}
