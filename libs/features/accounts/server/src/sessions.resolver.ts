import { type ApiContext, CurrentContext, orRefusal, Public } from '@articulado/api';
import { type SessionRow, SessionsStore, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EndSessionInput, EndSessionOutcome, SessionView, ViewerView } from './accounts.view.js';
import { EndSession } from './end-session.js';

/** The sessions of whoever is signed in: everyone for themselves. */
@Resolver(() => ViewerView)
export class SessionsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endSessionOf: EndSession,
  ) {}

  @ResolveField(() => [SessionView], { description: 'Where they are signed in, the latest first.' })
  async sessions(@CurrentContext() { viewer }: ApiContext, @Parent() _viewer: ViewerView) {
    const stores = this.unitOfWork.read();
    const held = await stores.get(SessionsStore).of(viewer.person!.id, stores.now);
    return held.map((row: SessionRow) => ({ ...row, isCurrent: row.id === viewer.sessionId }));
  }

  @Mutation(() => EndSessionOutcome, { description: 'Ends one session of the viewer, and its sockets.' })
  @Public()
  async endSession(
    @CurrentContext() context: ApiContext,
    @Args('input', { type: () => EndSessionInput, description: 'What it takes.' }) { session }: EndSessionInput,
  ) {
    return orRefusal(await this.endSessionOf.run(context.viewer, session), ({ id, cookies }) => {
      if (cookies.length > 0) context.setCookies(cookies);
      return { id };
    });
  }
}
