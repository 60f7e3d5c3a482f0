/** Waits for an answer, but not for ever. An answer that failed or is late is none: the client is asked to come back. */
export async function within<Answer>(
  limitMs: number,
  ask: () => Promise<Answer>,
  onFault: (error: Error) => void,
): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  const asked = ask().catch((error: unknown) => {
    onFault(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  });
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}
