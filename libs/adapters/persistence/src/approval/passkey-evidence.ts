/**
 * What a passkey signed, and by which key: whoever holds it checks it without this platform (docs/record-format.md, 9). Bytes are base64url.
 */
export interface PasskeyEvidence {
  /** Canonical JSON of the act. */
  readonly act: string;
  /** 32 bytes; the challenge is SHA-256 of a label, the nonce and the act. */
  readonly nonce: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** SubjectPublicKeyInfo (RFC 5280, 4.1). */
  readonly publicKey: string;
  /** COSE: -7 ES256, -8 EdDSA, -257 RS256. */
  readonly algorithm: number;
}
