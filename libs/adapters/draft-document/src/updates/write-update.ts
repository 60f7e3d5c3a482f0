import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** A stretch of what one Yjs client wrote. */
export interface ClockRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** @param structs - each client's in the order of its clock, without gaps */
export function writeUpdate(structs: readonly Struct[], deletions: readonly ClockRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  writeStructs(encoder, structs);
  writeDeletions(encoder, deletions);
  return encoder.toUint8Array();
}

function writeStructs(encoder: Y.UpdateEncoderV1, structs: readonly Struct[]): void {
  const byClient = [...Map.groupBy(structs, ({ id }) => id.client)].sort(([one], [other]) => other - one);
  encoding.writeVarUint(encoder.restEncoder, byClient.length);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, own[0]!.id.clock);
    for (const struct of own) struct.write(encoder, 0);
  }
}

function writeDeletions(encoder: Y.UpdateEncoderV1, deletions: readonly ClockRange[]): void {
  const byClient = Map.groupBy(deletions, ({ client }) => client);
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, own] of byClient) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, own.length);
    for (const { clock, length } of own.sort((one, other) => one.clock - other.clock)) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(length);
    }
  }
}
