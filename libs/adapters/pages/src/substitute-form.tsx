import type { Translate } from '@articulado/messages';
import { Button, ButtonRow, Details, Form, type FormProps } from '@articulado/ui';
import type { ReactNode } from 'react';
import { AppointmentFields } from './appointment-fields.js';

interface Props {
  readonly t: Translate;
  readonly form: Omit<FormProps, 'children' | 'label'>;
  /** Names the form, with its row where it has one, for whoever hears it. */
  readonly label: string;
  /** What is said before the fields. */
  readonly lead: string;
  readonly isOpen: boolean;
  /** Further fields, beside those of every appointment. */
  readonly children?: ReactNode;
}

/** Passes an appointment that nobody answered to somebody else, by a document of their own. */
export function SubstituteForm({ t, form, label, lead, isOpen, children }: Props) {
  return (
    <Details summary={t('approvers.substitute')} isOpen={isOpen}>
      <Form {...form} label={label}>
        <p>{lead}</p>
        <AppointmentFields t={t} />
        {children}
        <ButtonRow>
          <Button>{t('approvers.substitute.do')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
