import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../messages/messages.js';

/** A process at its public address. */
interface WebSource {
  readonly from: 'web';
  readonly address: string;
  /** The process that the address names. */
  readonly process: string;
}

/** The same downloads in a folder. */
export interface FolderSource {
  readonly from: 'folder';
  readonly folder: string;
  readonly recordFile: string;
}

export type Source = WebSource | FolderSource;

export interface Arguments {
  /** Absent when what was asked for makes no sense: the usage is shown. */
  readonly source?: Source;
  readonly language: Language;
  /** A hash of the record that someone noted earlier. */
  readonly noted?: string;
}

/** Reads `<address or file> [--noted <hash>] [--english]`. */
export function readArguments(words: readonly string[]): Arguments {
  const language = words.includes('--english') ? 'en' : 'es';
  const rest = words.filter((word) => word !== '--english');
  const flag = rest.indexOf('--noted');
  const noted = flag < 0 ? undefined : rest[flag + 1];
  const named = flag < 0 ? rest : rest.toSpliced(flag, 2);
  const isUsable = named.length === 1 && (flag < 0 || /^[0-9a-f]{64}$/.test(noted ?? ''));
  return { source: isUsable ? readSource(named[0]!) : undefined, language, noted };
}

function readSource(name: string): Source | undefined {
  if (/^https?:\/\//i.test(name)) return readAddress(name);
  if (name.startsWith('-') || !existsSync(name)) return undefined;
  return statSync(name).isDirectory()
    ? { from: 'folder', folder: name, recordFile: path.join(name, 'record.ndjson') }
    : { from: 'folder', folder: path.dirname(name), recordFile: name };
}

/** Any page of a process leads to its downloads. */
function readAddress(name: string): Source | undefined {
  if (!URL.canParse(name)) return undefined;
  const { origin, pathname } = new URL(name);
  const found = /^(?:.*?)\/processes\/([^/]+)(?=\/|$)/.exec(pathname);
  const process = found && decoded(found[1]!);
  return found && process ? { from: 'web', address: `${origin}${found[0]}`, process } : undefined;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined; // no address of ours: the usage is shown
  }
}
