/** An appointment waits so long for its answer. */
const answerPeriodMs = 30 * 86_400_000;

/** Until when one that is made now waits. */
export const appointmentExpiry = (now: Date): Date => new Date(now.getTime() + answerPeriodMs);
