import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/** Opens a session without any proof. Part of the library's set-up only while the platform is a demonstration. */
export const demoSignIn = () => ({
  id: 'demo-sign-in' as const,
  endpoints: {
    demoSignIn: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (call) => {
        const user = await call.context.internalAdapter.findUserById(call.body.personId);
        if (!user) throw call.error('NOT_FOUND');
        const session = await call.context.internalAdapter.createSession(user.id);
        await setSessionCookie(call, { session, user });
        return call.json({ ok: true });
      },
    ),
  },
});
