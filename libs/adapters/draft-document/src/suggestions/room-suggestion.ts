import type { ClauseId } from '@articulado/base';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { readBranch } from './branch-bytes.js';
import type { Branch } from './branch.js';
import type { Effect } from './effects.js';

/** A suggestion as the server tells the pages of a draft's room of it; JSON. */
export interface RoomSuggestion {
  /** 1, 2, 3… in its process. */
  readonly number: number;
  readonly isOpen: boolean;
  /** The clause that it is about. */
  readonly clauseId: ClauseId;
  /** Number of the contribution that it comes from, if any. */
  readonly contribution: number | null;
  /** Name of its author, unless it was erased. */
  readonly person: string | null;
  /** Short name of the organization for which its author takes part. */
  readonly organization: string;
  /** Why, in the words of its author. */
  readonly reason: string;
  /** What it does, as its author saw it. */
  readonly effects: readonly Effect[];
  /** The branch that it consists of, in Base64 (`writeBranch`). */
  readonly branch: string;
}

/** The open suggestions of a draft, as far as they are told at once. */
export interface RoomSuggestions {
  /** How many there are, those left out included. */
  readonly total: number;
  /** By their numbers. */
  readonly suggestions: readonly RoomSuggestion[];
}

/** The branch of a suggestion, as it is told. */
export const toldBranch = (bytes: Uint8Array): string => toBase64(bytes);

/** @throws Error for what `toldBranch` did not tell */
export const readToldBranch = ({ branch }: Pick<RoomSuggestion, 'branch'>): Branch => readBranch(fromBase64(branch));
