/** Whether a text names a language as BCP 47 does, in its usual spelling: `es`, `es-GT`, `quc`. */
export function isLanguageTag(text: string): boolean {
  if (!/^[A-Za-z0-9-]{2,35}$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false; // that is how it says so
  }
}
