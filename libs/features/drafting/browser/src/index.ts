import { DraftingRoom } from './room.js';
import { readRoomSettings } from './room-settings.js';

/** Fills the place that the page left for the drafting room. */
export function mountRoom(place: HTMLElement): void {
  new DraftingRoom(place, readRoomSettings(place, location));
}
