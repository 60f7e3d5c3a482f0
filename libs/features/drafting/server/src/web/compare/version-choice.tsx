import type { Translate } from '@articulado/messages';
import { Button, ButtonRow, Form, Select } from '@articulado/ui';
import { choiceAddress, numbersOf, type VersionsCompared } from './versions-compared.js';

interface Props {
  readonly t: Translate;
  readonly process: VersionsCompared;
}

/** Chooses two versions of a process; nothing to choose where there are fewer. */
export function VersionChoice({ t, process }: Props) {
  const versions = process.versions.nodes;
  if (versions.length < 2) return null;
  const shown = numbersOf(process) ?? { before: versions.at(-2)!.number, after: versions.at(-1)!.number };
  const options = versions.map(({ number, note }) => ({ value: String(number), text: `${number} · ${note}` }));
  return (
    <Form
      id="versiones"
      method="get"
      layout="row"
      action={choiceAddress(process.slug)}
      label={t('comparison.choose')}
      values={{ before: String(shown.before), after: String(shown.after) }}
    >
      <Select name="before" label={t('comparison.choose.before')} empty={false} options={options} />
      <Select name="after" label={t('comparison.choose.after')} empty={false} options={options} />
      <ButtonRow>
        <Button variant="quiet">{t('comparison.choose.compare')}</Button>
      </ButtonRow>
    </Form>
  );
}
