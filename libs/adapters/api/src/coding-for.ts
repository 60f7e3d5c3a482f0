/** How the bytes of an answer are packed. */
export type Coding = 'br' | 'gzip' | 'identity';

const smallestFirst = ['br', 'gzip'] as const;

/**
 * The best of what a client takes (RFC 9110, 12.5.3).
 * @param accepted - its header `accept-encoding`
 * @param offered - what there is beside the plain bytes
 */
export function codingFor(accepted = '', offered: readonly Coding[] = smallestFirst): Coding {
  const taken = new Map(accepted.split(',').map((part) => readPart(part.toLowerCase())));
  const takes = (coding: Coding) => taken.get(coding) ?? taken.get('*') ?? false;
  return smallestFirst.find((coding) => offered.includes(coding) && takes(coding)) ?? 'identity';
}

function readPart(part: string): readonly [coding: string, isTaken: boolean] {
  const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
  const quality = parameters.find((word) => word.startsWith('q='))?.slice('q='.length);
  return [coding, quality === undefined || Number(quality) > 0];
}
