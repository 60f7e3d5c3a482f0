/** An outage is told once a minute, not at every turn. */
const quietMs = 60_000;

/** Passes on an error, and keeps those to itself that come within a minute after it. */
export function throttled(report: (error: Error) => void): (error: Error) => void {
  let toldAt = -Infinity;
  return (error) => {
    const now = performance.now();
    if (now - toldAt < quietMs) return;
    toldAt = now;
    report(error);
  };
}
