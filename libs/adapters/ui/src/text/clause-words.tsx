import type { Run } from '@articulado/policy-text';

/** The words of a clause with their looks: bold, italic, link. */
export function ClauseWords({ content }: { readonly content: readonly Run[] }) {
  // Runs have no identity of their own; their place in the clause is their key.
  return content.map((run, index) => <RunView key={index} run={run} />);
}

function RunView({ run }: { readonly run: Run }) {
  let words = <>{run.text}</>;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  return run.link ? (
    <a href={run.link} rel="nofollow noopener">
      {words}
    </a>
  ) : (
    words
  );
}
