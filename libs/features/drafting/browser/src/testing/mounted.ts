import type { ComponentChild } from 'preact';
import { mount } from '../mount.js';

/** Shows a part of the room alone on the page. @returns its element */
export function mounted<Place extends HTMLElement = HTMLElement>(part: ComponentChild): Place {
  const around = document.createElement('div');
  document.body.replaceChildren(around);
  mount(part, around);
  return around.firstElementChild as Place;
}
