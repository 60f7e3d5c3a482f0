import { Button, ButtonRow, Details, Form, TextArea } from '@articulado/ui';
import type { ReactNode } from 'react';
import { formAddress, formProps, type PageProps } from './page.js';

/** Which row a form is about: the hidden field that says it, and the row's id. */
type RowKey = readonly [field: string, id: string];

/**
 * The properties of a form that stands once for each row of a list. Only the form of the row that was sent keeps what was typed, and says why
 * it was refused; each has an id of its own.
 * @returns the properties of the form, and whether it is the one that was sent
 */
export function rowFormProps(
  name: string,
  [field, id]: RowKey,
  { pageAddress, sent }: Pick<PageProps<unknown>, 'pageAddress' | 'sent'>,
) {
  const isSent = sent?.form === name && sent.fields[field] === id;
  const state = formProps(name, isSent ? { pageAddress, sent } : { pageAddress });
  const own = `${name}-${id}`;
  const form = {
    ...state,
    id: own,
    action: formAddress(pageAddress.path, own),
    hidden: { ...state.hidden, [field]: id },
  };
  return { form, isSent };
}

interface Props extends Pick<PageProps<unknown>, 'pageAddress' | 'sent'> {
  readonly form: string;
  readonly row: RowKey;
  /** What is clicked to see the form. */
  readonly summary: ReactNode;
  /** Names the form, with its row, for whoever hears it. */
  readonly label: string;
  readonly reason: { readonly name: string; readonly label: string; readonly hint: string };
  /** What the button says. */
  readonly submit: string;
  readonly variant?: 'danger';
  /** Fields after the reason. */
  readonly children?: ReactNode;
}

/** An act on one row that is done in public with a reason, folded until somebody means it. */
export function RowReasonForm({ form: name, row, summary, label, reason, submit, variant, children, ...props }: Props) {
  const { form, isSent } = rowFormProps(name, row, props);
  return (
    <Details summary={summary} isOpen={isSent}>
      <Form {...form} label={label}>
        <TextArea {...reason} required rows={3} limit={2_000} />
        {children}
        <ButtonRow>
          <Button {...(variant && { variant })}>{submit}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
