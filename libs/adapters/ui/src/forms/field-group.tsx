import type { ReactNode } from 'react';

interface Props {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together, under one name: opening and closing of a consultation. */
export function FieldGroup({ legend, hint, children }: Props) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
