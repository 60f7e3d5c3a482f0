import { timeZones } from '@articulado/base';
import type { Translate } from '@articulado/messages';
import { type OrdinalStyle, ordinalStyles } from '@articulado/policy-text';
import { FieldGroup, Select, useT } from '@articulado/ui';

/** Languages that can be chosen on a page: those that the platform speaks, and the four most spoken Mayan ones. The API takes any. */
const languages = ['es', 'en', 'quc', 'kek', 'mam', 'cak'] as const;

/** The name of a language that can be chosen; of another one, its tag. */
export const languageName = (t: Translate, language: string): string => {
  const known = languages.find((one) => one === language);
  return known ? t(`processes.language.${known}`) : language;
};

interface Props {
  readonly language: string;
  readonly timeZone: string;
  readonly ordinals: OrdinalStyle;
}

/** In which language a policy is written, how it counts, and in which time zone its consultations begin and end. */
export function ProcessSettings({ language, timeZone, ordinals }: Props) {
  const t = useT();
  const others = (languages as readonly string[]).includes(language) ? [] : [language];
  return (
    <FieldGroup legend={t('processes.settings')} hint={t('processes.settings-hint')}>
      <Select
        name="language"
        required
        empty={false}
        label={t('processes.settings.language')}
        hint={t('processes.settings.language-hint')}
        value={language}
        options={[...languages, ...others].map((value) => ({ value, text: languageName(t, value) }))}
      />
      <Select
        name="ordinals"
        required
        empty={false}
        label={t('processes.settings.ordinals')}
        hint={t('processes.settings.ordinals-hint')}
        value={ordinals}
        options={ordinalStyles.map((value) => ({ value, text: t(`processes.ordinals.${value}`) }))}
      />
      <Select
        name="timeZone"
        required
        empty={false}
        label={t('processes.settings.time-zone')}
        hint={t('processes.settings.time-zone-hint')}
        value={timeZone}
        options={[...timeZones()].map((value) => ({ value, text: value.replaceAll('_', ' ') }))}
      />
    </FieldGroup>
  );
}
