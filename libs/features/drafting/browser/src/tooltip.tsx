import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shows what a tool is called, below it, to those who point at it or come to it by keyboard; Escape takes it away. */
export function Tooltip({ tools }: { readonly tools: RefObject<HTMLElement | null> }) {
  const tip = useRef<HTMLDivElement>(null);
  const tool = useSignal<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => listenTo(tools.current!, (found) => (tool.value = found)), [tools, tool]);
  useLayoutEffect(() => {
    if (tool.value) placeBelow(tip.current!, tool.value);
  });
  return (
    <div class="room-tip" role="tooltip" hidden={tool.value === undefined} ref={tip}>
      {tool.value?.dataset['tip']}
    </div>
  );
}

/** @returns stops listening */
function listenTo(tools: HTMLElement, show: (tool: HTMLElement | undefined) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hide = () => show(undefined);
  const showAt = ({ target }: Event) =>
    show(target instanceof Element ? (target.closest<HTMLElement>('[data-tip]') ?? undefined) : undefined);
  tools.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && showAt(event), { signal });
  tools.addEventListener('pointerleave', hide, { signal });
  tools.addEventListener('pointerdown', hide, { signal });
  tools.addEventListener(
    'focusin',
    (event) => event.target instanceof Element && event.target.matches(':focus-visible') && showAt(event),
    { signal },
  );
  tools.addEventListener('focusout', hide, { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
  return () => stop.abort();
}

function placeBelow(tip: HTMLElement, tool: HTMLElement): void {
  const place = tool.getBoundingClientRect();
  const frame = (tip.offsetParent ?? document.body).getBoundingClientRect();
  const middle = place.left + place.width / 2 - frame.left - tip.offsetWidth / 2;
  const left = Math.max(4, Math.min(middle, frame.width - tip.offsetWidth - 4));
  tip.style.setProperty('inset-inline-start', `${left}px`);
  tip.style.setProperty('inset-block-start', `${place.bottom - frame.top + 6}px`);
}
