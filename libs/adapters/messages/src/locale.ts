/** Languages the platform speaks; the first is the one it falls back to. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];
