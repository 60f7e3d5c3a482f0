import { createHmac } from 'node:crypto';
import { checkDay, checkEmail, checkLine, checkName, firstRefusal, type Refusal, refuse } from '@articulado/base';
import type { AppointmentTerms } from '@articulado/persistence';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Platform } from '../platform.js';

/** Who is appointed, to what, and by which document. */
export interface AppointmentInput {
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly documentNumber: string;
  /** A day: `2026-05-04`. */
  readonly documentDate: string;
  /** Where it can be read, if anywhere. */
  readonly documentAddress?: string | null;
  /** Of its bytes, 64 hexadecimal digits. */
  readonly documentSha256: string;
  /** Of the person's identity document. Hashed under the platform's key, and kept nowhere else. */
  readonly identityNumber: string;
}

@InputType({ isAbstract: true })
export abstract class AppointmentInputView implements AppointmentInput {
  @Field(() => String, { description: 'Name of the person.' }) name!: string;
  @Field(() => String, { description: 'Their e-mail address, never shown in public.' }) email!: string;
  @Field(() => String, { description: 'The post they hold.' }) post!: string;
  @Field(() => String, { description: 'Number of the document that appoints them.' }) documentNumber!: string;
  @Field(() => String, { description: 'Day of the document: 2026-05-04.' }) documentDate!: string;
  @Field(() => String, { nullable: true, description: 'Address at which the document can be read.' })
  documentAddress?: string;
  @Field(() => String, { description: 'SHA-256 of the document, 64 hexadecimal digits.' }) documentSha256!: string;
  @Field(() => String, {
    description: 'Number of an identity document of the person. Kept as a hash under the key of the platform alone.',
  })
  identityNumber!: string;
}

/** An appointment as anybody may see it. */
@ObjectType({ isAbstract: true })
export abstract class AppointmentView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'The post they hold.' }) post!: string;
  @Field(() => String, { description: 'Number of the document that appoints them.' }) documentNumber!: string;
  @Field(() => String, { description: 'Day of the document.' }) documentDate!: string;
  @Field(() => String, { nullable: true, description: 'Address at which the document can be read.' })
  documentAddress!: string | null;
  @Field(() => String, { description: 'SHA-256 of the document.' }) documentSha256!: string;
  @Field(() => Date, { description: 'When they were appointed.' }) appointedAt!: Date;
}

/**
 * Whether an appointment says all that it must, each in its form.
 * @param today - `2026-05-04`: nobody is appointed by a document of a later day
 * @param before - checks of fields that stand before its own
 */
export const checkAppointment = (
  input: AppointmentInput,
  today: string,
  ...before: readonly (Refusal | undefined)[]
): Refusal | undefined =>
  firstRefusal(
    ...before,
    checkName('name', input.name, { min: 2, max: 120 }),
    checkEmail(input.email),
    checkLine('post', input.post, { min: 2, max: 200, isName: true }),
    checkLine('documentNumber', input.documentNumber, { min: 1, max: 100, isName: true }),
    checkDay('documentDate', input.documentDate, { today }),
    checkAddress(input.documentAddress),
    checkForm('documentSha256', input.documentSha256, isSha256),
    checkForm('identityNumber', input.identityNumber, (number) => /^[\p{L}\p{N}]{4,40}$/u.test(bare(number))),
  );

function checkForm(field: string, given: string, hasForm: (text: string) => boolean): Refusal | undefined {
  const wrong = checkLine(field, given, { min: 1, max: 100 });
  return wrong ?? (hasForm(given.trim()) ? undefined : refuse('invalid-input', { field, problem: 'malformed' }));
}

const isSha256 = (text: string) => /^[0-9a-f]{64}$/i.test(text);

/** A document on paper alone has none. */
function checkAddress(given: string | null | undefined): Refusal | undefined {
  const address = given?.trim() ?? '';
  const wrong = checkLine('documentAddress', address, { max: 500 });
  if (wrong || address === '') return wrong;
  const { protocol, username, password } = URL.parse(address) ?? { protocol: '', username: '', password: '' };
  const isPlain = /^https?:$/.test(protocol) && username === '' && password === '';
  return isPlain ? undefined : refuse('invalid-input', { field: 'documentAddress', problem: 'malformed' });
}

/** What an appointment's row says of its document. */
export const termsOf = (platform: Pick<Platform, 'secret'>, input: AppointmentInput): AppointmentTerms => ({
  post: input.post.trim(),
  documentNumber: input.documentNumber.trim(),
  documentDate: input.documentDate.trim(),
  documentAddress: input.documentAddress?.trim() || null,
  documentSha256: input.documentSha256.trim().toLowerCase(),
  identityHash: identityHash(platform, input.identityNumber),
});

/** The same of an appointment that is there already: one that is sent again rests on its document. */
export const termsIn = ({
  post,
  documentNumber,
  documentDate,
  documentAddress,
  documentSha256,
  identityHash: hash,
}: AppointmentTerms): AppointmentTerms => ({
  post,
  documentNumber,
  documentDate,
  documentAddress,
  documentSha256,
  identityHash: hash,
});

/** One for one person, however the number is spaced; nobody without the key can try numbers until one fits. */
export const identityHash = ({ secret }: Pick<Platform, 'secret'>, number: string): string =>
  createHmac('sha256', secret)
    .update(`identity ${bare(number)}`)
    .digest('hex');

const bare = (number: string): string => number.replaceAll(/[\s.-]/g, '').toUpperCase();
