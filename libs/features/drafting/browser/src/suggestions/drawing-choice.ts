const key = 'articulado:suggestions-in-text';

/** Whether suggestions are drawn in texts on this device, as it was chosen last; they are until somebody says otherwise. */
export function readDrawingChoice(): boolean {
  try {
    return localStorage.getItem(key) !== 'no';
  } catch {
    return true; // no storage in this browser
  }
}

export function writeDrawingChoice(isDrawn: boolean): void {
  try {
    localStorage.setItem(key, isDrawn ? 'yes' : 'no');
  } catch {
    // As above.
  }
}
