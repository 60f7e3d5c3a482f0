import type { Translate } from '@articulado/messages/room';
import { useSignal } from '@preact/signals';
import { Button } from './button.js';

interface CopyButtonProps {
  readonly t: Translate;
  readonly variant: string;
  readonly words: () => string;
  onCopied?(): void;
}

/** Copies words, and says so once they are. */
export function CopyButton({ t, variant, words, onCopied }: CopyButtonProps) {
  const isCopied = useSignal(false);
  const copy = () =>
    void navigator.clipboard.writeText(words()).then(() => {
      isCopied.value = true;
      onCopied?.();
    });
  return (
    <Button variant={variant} onPress={copy}>
      {t(isCopied.value ? 'room.unsaved.copied' : 'room.unsaved.copy')}
    </Button>
  );
}
