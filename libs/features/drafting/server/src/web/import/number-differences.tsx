import type { MessageId, Translate } from '@articulado/messages';
import { DataTable, Section } from '@articulado/ui';
import { Folded } from '../folded.js';
import type { NumberDifference, Preview } from './preview.js';
import { sayPlace } from './say-line.js';

/** Every place where a number of the file and the one that is shown differ. */
export function NumberDifferences({
  t,
  numbers,
  givenNumbers,
}: { readonly t: Translate } & Pick<Preview, 'numbers' | 'givenNumbers'>) {
  return (
    <Section id="numeros" title={t('import.numbers')}>
      {numbers.length === 0 && <p>{t('import.numbers.same')}</p>}
      {givenNumbers > 0 && <p>{t('import.numbers.given', { count: givenNumbers })}</p>}
      {numbers.length > 0 && (
        <>
          <p>{t('import.numbers.differ', { count: numbers.length })}</p>
          <Folded t={t} items={numbers} show={(part) => <Differences t={t} numbers={part} />} />
        </>
      )}
    </Section>
  );
}

function Differences({ t, numbers }: { readonly t: Translate; readonly numbers: readonly NumberDifference[] }) {
  const none = <span className="quiet">{t('import.numbers.none')}</span>;
  return (
    <DataTable
      caption={t('import.numbers')}
      hidesCaption
      rows={numbers.map((one, index) => ({ ...one, index }))}
      keyOf={({ index }) => index}
      columns={[
        { id: 'place', head: t('import.numbers.place'), isHead: true, cell: ({ place }) => sayPlace(t, place) },
        {
          id: 'clause',
          head: t('import.numbers.clause'),
          cell: ({ kind, words }) => (
            <>
              {t(`clause.kind.${kind}` as MessageId)}
              {words !== '' && <span className="line-words"> {words}</span>}
            </>
          ),
        },
        { id: 'file', head: t('import.numbers.file'), cell: ({ file }) => file ?? none },
        { id: 'shown', head: t('import.numbers.shown'), cell: ({ shown }) => shown ?? none },
      ]}
    />
  );
}
