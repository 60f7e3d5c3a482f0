import { intoProfile } from '@articulado/base';
import { maxClauseLength } from '@articulado/policy-text';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';
import type { DeletedClausePanel, ShownDeletedClause } from './deleted-clause-panel.js';

/** The clauses that were deleted under the caret, each with a field to go on writing in. */
export function DeletedClausesView({ panel }: { readonly panel: DeletedClausePanel }) {
  const { t, open } = panel;
  return (
    <section class="room-words is-warn" aria-labelledby="room-gone-title" hidden={open.value.length === 0}>
      <h2 id="room-gone-title">{t('room.gone.title')}</h2>
      <p class="small" id="room-gone-explain">
        {t('room.gone.explain')}
      </p>
      {open.value.map(({ key, ...deleted }) => (
        <DeletedClauseView key={key} panel={panel} deleted={deleted} />
      ))}
    </section>
  );
}

function DeletedClauseView({
  panel,
  deleted,
}: {
  readonly panel: DeletedClausePanel;
  readonly deleted: ShownDeletedClause;
}) {
  const { t, language, actions } = panel;
  const { words, label, from, to } = deleted;
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = fieldRef.current!;
    field.value = words.text;
    field.focus();
    field.setSelectionRange(from, to);
  }, []);
  return (
    <div class="room-word">
      <h3>{label}</h3>
      <textarea
        class="input"
        rows={5}
        lang={language}
        maxlength={maxClauseLength}
        aria-label={t('room.gone.words', { label })}
        aria-describedby="room-gone-explain"
        ref={fieldRef}
        onInput={({ currentTarget }) => {
          const { text, caret } = readField(currentTarget);
          words.write(text, caret);
        }}
      />
      <div class="button-row">
        <Button variant="is-small" onPress={() => panel.putBack(words, fieldRef.current!.selectionEnd)}>
          {t('room.gone.put-back')}
        </Button>
        <CopyButton
          t={t}
          variant="is-quiet is-small"
          words={() => words.text}
          onCopied={() => actions.say(t('room.unsaved.copied'))}
        />
        <Button variant="is-quiet is-small" onPress={() => panel.discard(words)}>
          {t('room.gone.let-go')}
        </Button>
      </div>
    </div>
  );
}

/** What a field holds, and where its caret is, once the characters are gone from it that no text may hold. */
function readField(field: HTMLTextAreaElement): { text: string; caret: number } {
  const text = intoProfile(field.value);
  const caret = intoProfile(field.value.slice(0, field.selectionEnd)).length;
  if (text !== field.value) {
    field.value = text;
    field.setSelectionRange(caret, caret);
  }
  return { text, caret };
}
