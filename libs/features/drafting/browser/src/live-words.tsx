import { Fragment } from 'preact';

/** Words that a live region says. */
export interface LiveWords {
  readonly words: string;
  readonly key: number;
}

let last = 0;

/** Words to be said, also where the same were said last. */
export const liveWords = (words: string): LiveWords => ({ words, key: ++last });

/** What a live region holds: words that come again come as new ones, or browsers would not say them again. */
export const LiveText = ({ words, key }: LiveWords) => <Fragment key={key}>{words}</Fragment>;
