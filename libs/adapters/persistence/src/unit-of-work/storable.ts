/**
 * Whether a text may be asked of PostgreSQL, which keeps every character but one and fails on that. What can't be kept is
 * nowhere to be found.
 */
export const isStorable = (text: string): boolean => !text.includes('\0');
