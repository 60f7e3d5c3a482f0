/** Joins the classes that are there: `classNames('tag', isLoud && 'is-loud')`. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ');
