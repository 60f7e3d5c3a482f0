import { textOfVersion } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import type { VersionRow } from '@articulado/persistence';
import { hasWords, readableWords, searchWords } from '@articulado/policy-text';
import { Injectable } from '@nestjs/common';

/** The words of each clause, in reading order. */
type WordsByClause = ReadonlyMap<ClauseId, readonly string[]>;

/** Longer ones find nothing. In characters. */
export const longestSearch = 200;

/** So many texts are searched without reading their words anew: a process has few that people look into. */
const mostKept = 8;

/** Finds clauses of frozen texts by their words. What was read of a text is kept, for it never changes. */
@Injectable()
export class VersionSearch {
  /** By id of the version, the one that was searched last at the end. */
  private readonly kept = new Map<string, WordsByClause>();

  /** @returns which clauses have all the words that are asked for */
  find(version: VersionRow, asked: string): ReadonlySet<string> {
    const wanted = asked.length > longestSearch ? [] : searchWords(asked);
    if (wanted.length === 0) return new Set();
    return new Set([...this.wordsOf(version)].filter(([, words]) => hasWords(words, wanted)).map(([id]) => id));
  }

  private wordsOf(version: VersionRow): WordsByClause {
    const words = this.kept.get(version.id) ?? readWords(version);
    this.kept.delete(version.id);
    this.kept.set(version.id, words);
    for (const id of this.kept.keys()) if (this.kept.size > mostKept) this.kept.delete(id);
    return words;
  }
}

const readWords = (version: VersionRow): WordsByClause =>
  new Map(textOfVersion(version).map((clause) => [clause.id, [...new Set(searchWords(readableWords(clause)))]]));
