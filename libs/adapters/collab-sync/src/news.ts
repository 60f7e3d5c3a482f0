import type { Notices } from '@articulado/persistence';
import type { PresenceNotice } from './room-presence.js';

/** What the server processes that share a database tell each other of drafts. It may be lost, and `onGap` says when. */
export interface News {
  /** Hears how far logs go that other processes wrote in. */
  onDrafts(hear: (drafts: readonly (readonly [draftId: string, sequence: number])[]) => void): void;
  onPresence(hear: (draftId: string, processId: string, notice: PresenceNotice) => void): void;
  /** Something may have been missed. */
  onGap(hear: () => void): void;
  sayPresence(draftId: string, notice: PresenceNotice): void;
}

/** For a server that is alone. */
export const noNews: News = { onDrafts: () => {}, onPresence: () => {}, onGap: () => {}, sayPresence: () => {} };

const presenceTopic = 'presence';

/** News by the notices of the database. */
export const newsBy = (notices: Notices): News => ({
  onDrafts: (hear) =>
    void notices.subscribe('draft', (message) => {
      hear((JSON.parse(message) as { drafts: [string, number][] }).drafts);
    }),
  onPresence: (hear) =>
    void notices.subscribe(presenceTopic, (message, from) => {
      const [draftId, notice] = JSON.parse(message) as [string, PresenceNotice];
      hear(draftId, from, notice);
    }),
  onGap: (hear) => void notices.onGap(hear),
  sayPresence: (draftId, notice) => {
    if (notices.hasCompany) notices.publish(presenceTopic, JSON.stringify([draftId, notice]));
  },
});
