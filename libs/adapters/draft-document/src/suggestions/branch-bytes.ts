import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Branch } from './branch.js';

/** Version of the bytes in which a branch is kept. */
const format = 1;

/** A branch as it is kept: the version of this form, the number of steps, and each with its length. */
export function writeBranch({ steps }: Branch): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, format);
  encoding.writeVarUint(encoder, steps.length);
  for (const step of steps) encoding.writeVarUint8Array(encoder, step);
  return encoding.toUint8Array(encoder);
}

/** @throws Error for bytes that `writeBranch` did not write */
export const readBranch = (bytes: Uint8Array): Branch => new Branch(readSteps(bytes));

/** The steps of a branch, each in a buffer of its own, as they are. @throws Error for bytes in which there are none */
export function readSteps(bytes: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(bytes);
  const found = decoding.readVarUint(decoder);
  if (found !== format) throw new Error(`A branch of an unknown form: ${found}`);
  const count = decoding.readVarUint(decoder);
  return Array.from({ length: count }, () => Uint8Array.from(decoding.readVarUint8Array(decoder)));
}
