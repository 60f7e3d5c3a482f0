import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/**
 * Opens a session for somebody who was proved by other means than a code: the link of the first administrator, or nothing at all
 * in a demonstration. Only the server itself can call it; no address leads here.
 */
export const openSession = () => ({
  id: 'open-session' as const,
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
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
