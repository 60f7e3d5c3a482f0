import { atom } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { VisibleText } from './visible-text.js';

/** A stretch of words that stayed, came or went. */
export interface WordChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words with what was added underlined and what was removed struck through; screen readers hear where each begins and ends. */
export function WordChanges({ pieces }: { readonly pieces: readonly WordChange[] }) {
  const t = useT();
  const readable = (text: string) => text.replaceAll(atom, t('text.note.mark'));
  return pieces.map((piece, index) => {
    const words = <VisibleText text={readable(piece.text)} />;
    if (piece.op === 'same') return <span key={index}>{words}</span>;
    const Change = piece.op === 'added' ? 'ins' : 'del';
    return (
      <Change key={index}>
        <span className="hidden"> [{t(`changes.${piece.op}`)} </span>
        {words}
        <span className="hidden"> {t('changes.end')}] </span>
      </Change>
    );
  });
}
