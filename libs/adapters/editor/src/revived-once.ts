import { bringsRevivals, type DraftReader, dropDoubledRevivals } from '@articulado/draft-document';
import { Plugin } from 'prosemirror-state';

/** Sees to it that words which two people deleted, and both brought back, are there once. Any page that may write does so. */
export function revivedOnce(draft: DraftReader): Plugin {
  return new Plugin({
    view: (view) => ({
      destroy: draft.onChange(({ transaction }) => {
        if (view.editable && bringsRevivals(transaction, draft)) dropDoubledRevivals(draft.doc);
      }),
    }),
  });
}
