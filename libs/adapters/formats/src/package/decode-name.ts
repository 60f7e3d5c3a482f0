/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A part's name, with "/" between folders. Names are ASCII in all documents that are read here; others only have to differ. */
export const decodeName = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
