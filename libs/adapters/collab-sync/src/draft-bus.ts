import type { ClusterBus } from '@articulado/draft-log';
import type { PresenceNotice } from './room-presence.js';

/** What the server processes that share a database tell each other of drafts. It may be lost, and `onGap` says when. */
export interface DraftBus {
  /** Hears how far logs go that other processes wrote in. */
  onDrafts(hear: (drafts: readonly (readonly [draftId: string, sequence: number])[]) => void): void;
  onPresence(hear: (draftId: string, serverId: string, notice: PresenceNotice) => void): void;
  /** Something may have been missed. */
  onGap(hear: () => void): void;
  publishPresence(draftId: string, notice: PresenceNotice): void;
}

/** For a server that is alone. */
export const noBus: DraftBus = { onDrafts: () => {}, onPresence: () => {}, onGap: () => {}, publishPresence: () => {} };

const presenceTopic = 'presence';

/** By the bus of the server processes. */
export const draftBusOn = (bus: ClusterBus): DraftBus => ({
  onDrafts: (hear) =>
    void bus.subscribe('draft', (message) => {
      hear((JSON.parse(message) as { drafts: [string, number][] }).drafts);
    }),
  onPresence: (hear) =>
    void bus.subscribe(presenceTopic, (message, from) => {
      const [draftId, notice] = JSON.parse(message) as [string, PresenceNotice];
      hear(draftId, from, notice);
    }),
  onGap: (hear) => void bus.onGap(hear),
  publishPresence: (draftId, notice) => {
    if (bus.hasPeers) bus.publish(presenceTopic, JSON.stringify([draftId, notice]));
  },
});
