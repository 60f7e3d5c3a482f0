import { CurrentViewer, Needs, orRefusal, type Viewer } from '@articulado/api';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  RequestAppointmentPasskeyInput,
  RequestAppointmentPasskeyOutcome,
  RequestRepresentativePasskeyInput,
  RequestRepresentativePasskeyOutcome,
} from './representative-passkeys.view.js';
import { RequestRepresentativePasskey } from './request-representative-passkey.js';

const asOptions = (options: string) => ({ options });

/** What administrators confirm by a passkey of who represents an institution. */
@Resolver()
export class RepresentativePasskeysResolver {
  constructor(private readonly request: RequestRepresentativePasskey) {}

  @Mutation(() => RequestRepresentativePasskeyOutcome, {
    description: 'Asks for a signature of a passkey of an administrator to ending or suspending a representative.',
  })
  @Needs('representative.end')
  async requestRepresentativePasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestRepresentativePasskeyInput, description: 'What it takes.' })
    input: RequestRepresentativePasskeyInput,
  ) {
    return orRefusal(await this.request.ending(viewer, input), asOptions);
  }

  @Mutation(() => RequestAppointmentPasskeyOutcome, {
    description: 'Asks for a signature of a passkey of an administrator to the appointment of a representative.',
  })
  @Needs('representative.appoint')
  async requestAppointmentPasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequestAppointmentPasskeyInput, description: 'What it takes.' })
    input: RequestAppointmentPasskeyInput,
  ) {
    return orRefusal(await this.request.appointing(viewer, input), asOptions);
  }
}
