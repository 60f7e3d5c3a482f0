/** Several changes at once, as in a workshop, make one look at the page. */
const gatherMs = 400;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** How the server says that too many sockets are open. */
const tooMany = 1013;

const watched = new Map<string, Set<string>>();

/** Keeps one part of the page up to date with its process. All parts of a page share one socket for each process. */
export function mount(place: HTMLElement): void {
  const slug = place.dataset.process ?? '';
  const parts = watched.get(slug);
  if (parts) parts.add(place.id);
  else {
    const first = new Set([place.id]);
    watched.set(slug, first);
    watch(slug, () => void renew(first), pauseNotice(place));
  }
}

/**
 * Subscribes to a process's changes by the protocol of graphql-ws; comes back after a lost connection, ever more slowly and not all pages at
 * once, and looks what was missed.
 */
function watch(
  slug: string,
  changed: () => void,
  notice: (isPaused: boolean) => void,
  pauseMs = firstPauseMs,
  isFirst = true,
): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const query = 'subscription ($slug: String!) { processChanged(slug: $slug) { id } }';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKnown = false;
  const changedSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, gatherMs);
  };
  socket.onopen = () => socket.send('{"type":"connection_init"}');
  socket.onmessage = ({ data }) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === 'connection_ack') {
      isKnown = true;
      notice(false);
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { slug } } }));
      if (!isFirst) changedSoon();
    }
    if (type === 'ping') socket.send('{"type":"pong"}');
    if (type === 'next') changedSoon();
  };
  socket.onclose = ({ code }) => {
    if (code === tooMany) notice(true);
    const waitMs = isKnown ? firstPauseMs : pauseMs;
    const nextMs = isKnown ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
    setTimeout(() => watch(slug, changed, notice, nextMs, false), waitMs * (1 + Math.random()));
  };
}

/** Shows above a part that the page does not keep up for now, or takes that away. */
function pauseNotice(place: HTMLElement): (isPaused: boolean) => void {
  const words = document.createElement('p');
  words.className = 'hint';
  words.setAttribute('role', 'status');
  return (isPaused) => {
    words.textContent = isPaused ? (place.dataset.paused ?? '') : '';
    if (!isPaused) words.remove();
    else if (!words.isConnected) place.before(words);
  };
}

/** Asks for the page anew and puts its parts in the place of the old ones, but not under somebody's hands. */
async function renew(parts: ReadonlySet<string>): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of parts) {
    const [old, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (old && next && !old.contains(document.activeElement) && old.innerHTML !== next.innerHTML)
      old.replaceChildren(...next.childNodes);
  }
}
