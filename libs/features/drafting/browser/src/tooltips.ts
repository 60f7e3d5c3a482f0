import { element } from './element.js';

/** Shows what a tool is called, above it, to those who point at it or come to it by keyboard; Escape takes it away. */
export function tooltips(tools: HTMLElement): HTMLElement {
  const tip = element('div', { class: 'room-tip', role: 'tooltip', hidden: true });
  const hide = () => {
    tip.hidden = true;
  };
  const show = ({ target }: Event) => {
    const tool = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
    if (!tool) return hide();
    tip.textContent = tool.dataset['tip'] ?? '';
    tip.hidden = false;
    const place = tool.getBoundingClientRect();
    const frame = (tip.offsetParent ?? document.body).getBoundingClientRect();
    const middle = place.left + place.width / 2 - frame.left - tip.offsetWidth / 2;
    const left = Math.max(4, Math.min(middle, frame.width - tip.offsetWidth - 4));
    tip.style.setProperty('inset-inline-start', `${left}px`);
    tip.style.setProperty('inset-block-start', `${place.bottom - frame.top + 6}px`);
  };
  tools.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && show(event));
  tools.addEventListener('pointerleave', hide);
  tools.addEventListener('pointerdown', hide);
  tools.addEventListener(
    'focusin',
    (event) => event.target instanceof Element && event.target.matches(':focus-visible') && show(event),
  );
  tools.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  return tip;
}
