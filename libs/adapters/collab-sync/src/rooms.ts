import type { DraftLog } from '@articulado/persistence';
import type { GroupCommitter } from './group-committer.js';
import type { SyncLimits } from './limits.js';
import { Room } from './room.js';
import { RoomDocument, type WatchDraft } from './room-document.js';

/** Opens a draft's room for the first who comes and closes it after the last: no document is held that nobody has open. */
export class Rooms {
  private readonly loading = new Map<string, Promise<Room | 'not-found'>>();
  private readonly rooms = new Map<string, Room>();
  private readonly saving = new Set<Promise<void>>();

  constructor(
    private readonly log: DraftLog,
    private readonly committer: GroupCommitter,
    private readonly limits: SyncLimits,
    private readonly watchDraft: WatchDraft,
    private readonly onFault: (error: Error) => void,
  ) {}

  open(): Room[] {
    return [...this.rooms.values()];
  }

  openRoom(draftId: string): Room | undefined {
    return this.rooms.get(draftId);
  }

  /** The draft's room, held open until the caller says `arrived()`. */
  async enter(draftId: string): Promise<Room | 'not-found'> {
    for (;;) {
      const open = this.rooms.get(draftId);
      if (open) {
        open.expect();
        return open;
      }
      if ((await this.loaded(draftId)) === 'not-found') return 'not-found';
    }
  }

  /** Sends everybody away and waits for the snapshots. */
  async closeAll(): Promise<void> {
    for (const room of this.open()) {
      room.snapshot();
      room.end('restart', 'restart');
    }
    await Promise.all(this.saving);
  }

  private loaded(draftId: string): Promise<Room | 'not-found'> {
    const known = this.loading.get(draftId);
    if (known) return known;
    const loading = this.load(draftId).finally(() => this.loading.delete(draftId));
    this.loading.set(draftId, loading);
    return loading;
  }

  private async load(draftId: string): Promise<Room | 'not-found'> {
    const stored = await this.log.load(draftId);
    if (!stored) return 'not-found';
    const room = new Room(
      draftId,
      stored.format,
      new RoomDocument(stored, this.watchDraft, this.limits),
      stored.sequence,
      {
        committer: this.committer,
        limits: this.limits,
        saveSnapshot: (id, sequence, bytes) => this.saveSnapshot(id, sequence, bytes),
        onEmpty: (empty) => this.closeRoom(empty),
        onFault: this.onFault,
      },
    );
    this.rooms.set(draftId, room);
    return room;
  }

  private closeRoom(room: Room): void {
    if (this.rooms.get(room.draftId) === room) this.rooms.delete(room.draftId);
    room.snapshot();
    room.destroy();
  }

  /** A snapshot only saves time at the next opening, so a failure is told and the text needs nothing: it is in the log. */
  private saveSnapshot(draftId: string, sequence: number, bytes: Uint8Array): void {
    const saving: Promise<void> = this.log
      .saveSnapshot(draftId, sequence, bytes)
      .catch(this.onFault)
      .finally(() => this.saving.delete(saving));
    this.saving.add(saving);
  }
}
