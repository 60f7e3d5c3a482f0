/**
 * A whole unmasked binary message of the WebSocket protocol (RFC 6455, §5.2), ready for any number of sockets: built once, and the same
 * bytes are written to each.
 */
export function webSocketFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const sizeBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafeSlow(2 + sizeBytes + length);
  frame[0] = 0x82; // the last frame of its message, binary
  frame[1] = sizeBytes === 0 ? length : sizeBytes === 2 ? 126 : 127;
  if (sizeBytes === 2) frame.writeUInt16BE(length, 2);
  if (sizeBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, 2 + sizeBytes);
  return frame;
}
