import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** 32 random hex digits, for one commitment. */
export const newSalt = (): string => randomBytes(16).toString('hex');
