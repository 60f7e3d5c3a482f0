import { verify } from '../verify.js';

/** Runs the program in English, and keeps what it prints. */
export async function run(...words: string[]): Promise<{ exit: number; said: string }> {
  const lines: string[] = [];
  const exit = await verify([...words, '--english'], (line) => lines.push(line));
  return { exit, said: lines.join('\n') };
}
