import type { Translate } from '@articulado/messages';
import { Details, Grid, Notice, Section, StatTile } from '@articulado/ui';
import type { Preview, WordCount } from './preview.js';
import { sayPlace } from './say-line.js';

/** Most words that are named of those that a fault of ours lost or added. */
const mostNamed = 40;

/** Where every word of the file went. */
export function WordAccount({
  t,
  words,
  joinedWords,
}: { readonly t: Translate } & Pick<Preview, 'words' | 'joinedWords'>) {
  const tiles = [
    [words.found, t('import.words.found')],
    [words.imported, t('import.words.kept')],
    [words.inLabels, t('import.words.in-labels')],
    [words.leftOut, t('import.words.left-out')],
  ] as const;
  return (
    <Section id="palabras" title={t('import.words')}>
      <Grid of="narrow">
        {tiles.map(([count, label]) => (
          <StatTile key={label} value={t.number(count)} label={label} />
        ))}
      </Grid>
      <Balance t={t} words={words} />
      {joinedWords.length > 0 && (
        <Details summary={t('import.words.joined', { count: joinedWords.length })}>
          <ul className="lines">
            {joinedWords.map(({ place, before, after }, index) => (
              <li key={index}>
                <p>
                  <span className="hint">{sayPlace(t, place)}</span> {t('import.words.joined-one', { before, after })}
                </p>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function Balance({ t, words: { missing, added } }: { readonly t: Translate; readonly words: WordCount }) {
  if (missing.length + added.length === 0) return <p>{t('import.words.complete')}</p>;
  const named = (words: readonly string[]) => ({ count: words.length, words: words.slice(0, mostNamed).join(', ') });
  return (
    <Notice kind="warning" title={t('import.words.fault')}>
      {missing.length > 0 && <p>{t('import.words.missing', named(missing))}</p>}
      {added.length > 0 && <p>{t('import.words.added', named(added))}</p>}
    </Notice>
  );
}
