/** How a mark feels: `good` and `bad` judge, `warn` asks for care, `info` and `quiet` only tell. Never the only bearer of a meaning. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';
