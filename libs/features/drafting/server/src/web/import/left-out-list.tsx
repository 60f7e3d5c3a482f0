import type { MessageId, Translate } from '@articulado/messages';
import { Details, Section } from '@articulado/ui';
import type { LeftOut } from './preview.js';
import { sayPlace } from './say-line.js';

/** Everything of the file that does not become part of the text, by the reason why. */
export function LeftOutList({ t, leftOut }: { readonly t: Translate; readonly leftOut: readonly LeftOut[] }) {
  const groups = [...Map.groupBy(leftOut, ({ kind }) => kind)];
  return (
    <Section id="fuera" title={t('import.left-out')}>
      <p>{t(groups.length === 0 ? 'import.left-out.none' : 'import.left-out.lead')}</p>
      {groups.map(([kind, items]) => (
        <Details
          key={kind}
          summary={t('import.left-out.group', {
            what: t(`import.left-out.${kind}` as MessageId),
            count: items.reduce((sum, { count }) => sum + (count ?? 1), 0),
          })}
        >
          <ul className="lines">
            {items.map((item, index) => (
              <li key={index}>
                <Item t={t} {...item} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </Section>
  );
}

function Item({ t, place, words, name, count }: { readonly t: Translate } & LeftOut) {
  return (
    <div>
      <p className="hint">
        {sayPlace(t, place)}
        {count !== null && ` · ${t('import.left-out.times', { count })}`}
      </p>
      {name !== null && <p>{name}</p>}
      {words.trim() !== '' && words !== name && <p className="line-words">{words}</p>}
    </div>
  );
}
