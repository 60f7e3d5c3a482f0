/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Names of parts are ASCII in all documents that are read here; what else a name may hold only has to be different. */
export const decodeName = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
