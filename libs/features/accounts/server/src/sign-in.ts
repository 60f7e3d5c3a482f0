import { checkEmail, checkText, firstRefusal, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import { type Client, refuseInstitutionName, type Viewer } from '@articulado/api';
import { PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { AdmitPerson, checkOwnName, type SignedIn } from './admit-person.js';
import { type CodeScope, OneTimeCodes } from './one-time-codes.js';
import { type Attempt, SignInLimits } from './sign-in-limits.js';

export interface SignInInput {
  readonly email: string;
  /** From `requestSignInCode`: the code works with it alone. */
  readonly requestId: string;
  readonly code: string;
  /** For somebody who signs in for the first time and was not invited. */
  readonly name?: string;
}

/** Opens a session for whoever asked for a code and holds it. */
@Injectable()
export class SignIn {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly limits: SignInLimits,
    private readonly admitPerson: AdmitPerson,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run({ locale }: Pick<Viewer, 'locale'>, input: SignInInput, client: Client): Promise<SignedIn | Refusal> {
    const [code, name] = [input.code.replaceAll(/\s/g, ''), input.name?.trim() ?? ''];
    const refused = firstRefusal(
      checkEmail(input.email),
      checkText('requestId', input.requestId, { max: 100 }),
      checkText('code', code, { min: 1, max: 20 }),
      checkOwnName(name),
    );
    const misnamed = refused ?? (await refuseInstitutionName(this.unitOfWork.read(), 'name', name));
    if (misnamed) return misnamed;
    const email = normalEmail(input.email);
    const attempt = await this.limits.attempt(email, client);
    if (isRefusal(attempt)) return attempt;
    const scope: CodeScope = { purpose: 'sign-in', email, requestId: input.requestId };
    const isNameless = !name && !(await this.unitOfWork.read().get(PeopleStore).byEmail(email));
    const isRight = await (isNameless ? this.codes.check(scope, code, attempt) : this.codes.use(scope, code, attempt));
    if (!isRight) return this.refusalOfWrong(scope, attempt);
    await attempt.succeed();
    // Whoever signs in for the first time says who they are: nobody is named by their address. They hear of it only with the
    // right code, which stays good, so that nobody else learns who is known here.
    if (isNameless) return refuse('invalid-input', { field: 'name', problem: 'required' });
    return this.admitPerson.run({ email, name, client, locale });
  }

  private async refusalOfWrong(scope: CodeScope, { isFromKnownDevice }: Attempt): Promise<Refusal> {
    const areBlocked = !isFromKnownDevice && (await this.codes.areBlocked(scope));
    return areBlocked ? refuse('only-by-link', {}) : refuse('code-wrong-or-expired', {});
  }
}
