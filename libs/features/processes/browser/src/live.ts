/** Several changes at once, as in a workshop, make one look at the page. */
const gatherMs = 400;
const longestPauseMs = 30_000;

const watched = new Map<string, Set<string>>();

/** Keeps one part of the page up to date with its process. All parts of a page share one socket for each process. */
export function mount(place: HTMLElement): void {
  const slug = place.dataset.process ?? '';
  const parts = watched.get(slug);
  if (parts) parts.add(place.id);
  else {
    const first = new Set([place.id]);
    watched.set(slug, first);
    watch(slug, () => void renew(first));
  }
}

/** Subscribes to a process's changes by the protocol of graphql-ws; comes back after a lost connection, ever more slowly. */
function watch(slug: string, changed: () => void, pauseMs = 1_000): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const query = 'subscription ($slug: String!) { processChanged(slug: $slug) { id } }';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKnown = false;
  socket.onopen = () => socket.send('{"type":"connection_init"}');
  socket.onmessage = ({ data }) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === 'connection_ack') {
      isKnown = true;
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { slug } } }));
    }
    if (type === 'ping') socket.send('{"type":"pong"}');
    if (type !== 'next') return;
    clearTimeout(timer);
    timer = setTimeout(changed, gatherMs);
  };
  socket.onclose = () => {
    const next = isKnown ? 1_000 : Math.min(pauseMs * 2, longestPauseMs);
    setTimeout(() => watch(slug, changed, next), pauseMs);
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
