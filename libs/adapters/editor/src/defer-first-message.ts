/** A socket as its owner set it up. */
type Socket = Pick<WebSocket, 'onopen' | 'onmessage'>;

/**
 * Lets a socket that is opening say nothing to its owner until something else is ready: that it is open, and what comes over it, are
 * told then, in their order. Its end is told at once. To be called when the owner has set its handlers.
 */
export function deferFirstMessage(socket: Socket, ready: Promise<unknown>): void {
  const { onopen, onmessage } = socket;
  const held: (() => void)[] = [];
  socket.onopen = (event) => void held.push(() => void onopen?.call(socket as WebSocket, event));
  socket.onmessage = (event) => void held.push(() => void onmessage?.call(socket as WebSocket, event));
  const holding = socket.onmessage;
  void ready.then(() => {
    // Its owner has turned away from it meanwhile.
    if (socket.onmessage !== holding) return;
    socket.onopen = onopen;
    socket.onmessage = onmessage;
    for (const tell of held) tell();
  });
}
