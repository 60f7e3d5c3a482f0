import type { ReactNode } from 'react';

/** Names and values: the particulars of a version, a consultation, a signature. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly name: ReactNode; readonly value: ReactNode }[];
}) {
  return (
    <dl className="fact-list">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
