import { PasskeyStepUp, Sessions, StepUp } from '@articulado/api';
import { OneTimeCodesStore, PasskeyChallengesStore } from '@articulado/persistence';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { AccountSessions } from './account-sessions.js';
import { AdministrationResolver } from './administration.resolver.js';
import { addressProviders } from './address/address-providers.js';
import { AdmitPerson } from './admit-person.js';
import { AppointAdministrator } from './appoint-administrator.js';
import { CodeStepUp } from './code-step-up.js';
import { DemoController } from './demo.controller.js';
import { DeviceCookie } from './device-cookie.js';
import { CorrectInstitution } from './correct-institution.js';
import { InstitutionsResolver } from './institutions.resolver.js';
import { CreateInstitution } from './create-institution.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndAdministrator } from './end-administrator.js';
import { EndSession } from './end-session.js';
import { FirstAdministrator } from './first-administrator.js';
import { KnownDevices } from './known-devices.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OpenSession } from './open-session.js';
import { passkeyProviders } from './passkeys/passkey-providers.js';
import { OwnPasskeyStepUp } from './passkeys/own-passkey-step-up.js';
import { PeopleResolver } from './people.resolver.js';
import { AcceptAppointment, DeclineAppointment } from './representatives/answer-appointment.js';
import { RepresentativeActProof } from './representatives/representative-act.js';
import { RepresentativePasskeysResolver } from './representatives/representative-passkeys.resolver.js';
import { RequestRepresentativePasskey } from './representatives/request-representative-passkey.js';
import { AppointRepresentative } from './representatives/appoint-representative.js';
import { EndRepresentative } from './representatives/end-representative.js';
import { ReinstateRepresentative, SuspendRepresentative } from './representatives/suspend-representative.js';
import { SuspensionsResolver } from './representatives/suspensions.resolver.js';
import { ResendRepresentative } from './representatives/resend-representative.js';
import { SubstituteRepresentative } from './representatives/substitute-representative.js';
import { RepresentativeReplacementsResolver } from './representatives/replacements.resolver.js';
import { RepresentativesResolver } from './representatives/representatives.resolver.js';
import { recoveryProviders } from './recoveries/recovery-providers.js';
import { RequestSignInCode } from './request-sign-in-code.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SignIn } from './sign-in.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignInAsFirstAdministrator } from './sign-in-as-first-administrator.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignOut } from './sign-out.js';

@Module({})
export class AccountsModule {
  /** @param pool - connections for codes, which are counted outside the acts that ask for them */
  static over(pool: Pool): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [DemoController],
      providers: [
        { provide: OneTimeCodesStore, useValue: new OneTimeCodesStore(pool) },
        { provide: PasskeyChallengesStore, useValue: new PasskeyChallengesStore(pool) },
        OneTimeCodes,
        SessionCookie,
        DeviceCookie,
        KnownDevices,
        SignInLimits,
        AdmitPerson,
        OpenSession,
        { provide: Sessions, useClass: AccountSessions },
        { provide: StepUp, useClass: CodeStepUp },
        { provide: PasskeyStepUp, useClass: OwnPasskeyStepUp },
        ...passkeyProviders,
        ...addressProviders,
        ...recoveryProviders,
        RequestSignInCode,
        SignIn,
        SignInByLink,
        SignOut,
        EndSession,
        SignInAsDemo,
        DisableAccount,
        EnableAccount,
        AppointAdministrator,
        EndAdministrator,
        CreateInstitution,
        CorrectInstitution,
        RepresentativeActProof,
        RequestRepresentativePasskey,
        RepresentativePasskeysResolver,
        AppointRepresentative,
        ResendRepresentative,
        SubstituteRepresentative,
        AcceptAppointment,
        DeclineAppointment,
        EndRepresentative,
        SuspendRepresentative,
        ReinstateRepresentative,
        FirstAdministrator,
        SignInAsFirstAdministrator,
        SignInResolver,
        SessionsResolver,
        AdministrationResolver,
        PeopleResolver,
        RepresentativesResolver,
        SuspensionsResolver,
        RepresentativeReplacementsResolver,
        InstitutionsResolver,
      ],
      exports: [Sessions, StepUp, PasskeyStepUp, SignInAsDemo, FirstAdministrator],
    };
  }
}
