const storageKey = (draftId: string) => `articulado:dismissed-words:${draftId}`;

/** What was dismissed of the words without a place of a draft, on this device. */
export function readDismissed(draftId: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(draftId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return []; // no storage in this browser: then what was dismissed is offered again
  }
}

export function writeDismissed(draftId: string, keys: readonly string[]): void {
  try {
    localStorage.setItem(storageKey(draftId), JSON.stringify(keys));
  } catch {
    // As above.
  }
}
