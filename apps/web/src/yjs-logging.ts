/**
 * What Yjs says to the console, without colours. It takes the place of `lib0/logging`, which brings a builder of HTML and a checker of
 * schemas with it: 3 KB of what a drafting room loads.
 */
export const print = (...said: readonly unknown[]): void => console.info(...said.filter(isSaid));
export const warn = (...said: readonly unknown[]): void => console.warn(...said.filter(isSaid));

const style = Symbol('style');
export const [BOLD, UNBOLD, RED, ORANGE] = [style, style, style, style];

const isSaid = (part: unknown): boolean => part !== style;
