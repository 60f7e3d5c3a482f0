import { Platform, Sessions, StepUp } from '@articulado/api';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { AccountSessions } from './account-sessions.js';
import { makeAuthentication } from './authentication.js';
import { CodeStepUp } from './code-step-up.js';
import { DemoController } from './demo.controller.js';
import { CreateInstitution } from './create-institution.js';
import { FirstAdministrator } from './first-administrator.js';
import { PeopleResolver } from './people.resolver.js';
import { RequestSignInCode } from './request-sign-in-code.js';
import { SignIn } from './sign-in.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignInAsFirstAdministrator } from './sign-in-as-first-administrator.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignOut } from './sign-out.js';
import { authenticationToken } from './tokens.js';

@Module({})
export class AccountsModule {
  /** @param pool - connections of the sign-in library's own */
  static over(pool: Pool): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [DemoController],
      providers: [
        {
          provide: authenticationToken,
          useFactory: (platform: Platform) => makeAuthentication(pool, platform),
          inject: [Platform],
        },
        { provide: Sessions, useClass: AccountSessions },
        { provide: StepUp, useClass: CodeStepUp },
        RequestSignInCode,
        SignIn,
        SignOut,
        SignInAsDemo,
        CreateInstitution,
        FirstAdministrator,
        SignInAsFirstAdministrator,
        SignInResolver,
        PeopleResolver,
      ],
      exports: [Sessions, StepUp, SignInAsDemo, FirstAdministrator],
    };
  }
}
