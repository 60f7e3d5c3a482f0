import { randomUUID } from 'node:crypto';
import type { Platform } from '@articulado/api';
import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { makeBoundCode } from './bound-code.js';
import { openSession } from './open-session.js';

const codeDigits = 6;
/** How long a one-time code lives. */
export const codeLifeMinutes = 10;
const daySeconds = 24 * 3600;
/** A session lives so long after it was used. */
export const sessionLifeSeconds = 14 * daySeconds;
/** It is renewed so long after it was the last time, not at every use. */
export const renewalSeconds = daySeconds;
/** And never longer than this after somebody signed in. */
export const longestSessionSeconds = 90 * daySeconds;

/**
 * Sign-in by one-time code: the library keeps codes (hashed, few attempts, short-lived) and sessions in our tables.
 * Anybody with an address may sign in; what they may do then is for the table of permissions to say.
 */
export function makeAuthentication(pool: Pool, platform: Platform) {
  return betterAuth({
    baseURL: platform.publicUrl,
    secret: platform.secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        isAdministrator: { type: 'boolean', fieldName: 'is_administrator', input: false, defaultValue: false },
      },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionLifeSeconds,
      updateAge: renewalSeconds,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'articulado',
      useSecureCookies: platform.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true }, // nothing here needs it, and what isn't kept can't leak
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      emailOTP({
        otpLength: codeDigits,
        generateOTP: (_code, call) => makeBoundCode(codeDigits, call?.headers),
        expiresIn: codeLifeMinutes * 60,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        // Codes are made by `createVerificationOTP` and put in letters by the use cases; the library sends none itself.
        sendVerificationOTP: async () => Promise.reject(new Error('Codes are sent by the use cases')),
      }),
      openSession(),
    ],
  });
}

export type Authentication = ReturnType<typeof makeAuthentication>;
