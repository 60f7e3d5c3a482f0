import type { Clause, PolicyText } from './clause.js';
import { joinRuns } from './runs.js';

/**
 * A text in its one form: letters composed with their accents (Unicode NFC), runs joined. What is frozen has this form,
 * whatever an editor sent, so that two texts that read the same have the same bytes. A clause that has it stays the same object.
 */
export const composeText = (text: PolicyText): PolicyText => text.map(composeClause);

function composeClause(clause: Clause): Clause {
  const content = joinRuns(clause.content.map((run) => ({ ...run, text: run.text.normalize('NFC') })));
  const number = clause.number?.normalize('NFC');
  const isComposed =
    number === clause.number &&
    content.length === clause.content.length &&
    content.every(({ text }, index) => text === clause.content[index]!.text);
  return isComposed ? clause : { ...clause, content, ...(number !== undefined && { number }) };
}
