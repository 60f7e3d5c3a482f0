import { type Refusal, refuse } from '@articulado/base';
import { readDraft, takeText } from '@articulado/draft-document';
import { checkPolicyText, type OrdinalStyle, type PolicyText } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { type TextChanges, textChanges } from './text-changes.js';

/**
 * Makes a draft say a text, if it is valid and another one than it says.
 * @param ordinals - of the process
 * @returns what that changed
 */
export function replaceDraft(doc: Y.Doc, text: PolicyText, ordinals: OrdinalStyle): TextChanges | Refusal {
  const invalid = checkPolicyText(text);
  if (invalid) return invalid;
  const before = readDraft(doc);
  takeText(doc, text);
  const changes = textChanges(before, readDraft(doc), ordinals);
  return changes.comparison.changes.length > 0 ? changes : refuse('draft-same', {});
}
