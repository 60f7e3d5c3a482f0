import type { DraftLog, DraftSnapshot } from '@articulado/draft-log';
import { LatestSequences } from './latest-sequences.js';
import type { GroupCommitter } from './group-committer.js';
import type { ClientIdLender } from './client-id-lender.js';
import type { SyncLimits } from './limits.js';
import { type DraftBus, noBus } from './draft-bus.js';
import { TurnBudget } from './turn-budget.js';
import { Room, type RoomSurroundings } from './room.js';
import { RoomDocument, type WatchDraft } from './room-document.js';

/** Writes snapshots of what is in the log, beside the server's own work. */
export interface Snapshots {
  /** @returns the draft's newest snapshot; `undefined` when none could be written */
  write(draftId: string): Promise<DraftSnapshot | undefined>;
  /** Finishes what is under way. */
  close(): Promise<void>;
}

export interface RoomsOptions {
  readonly log: DraftLog;
  readonly limits: SyncLimits;
  readonly watchDraft: WatchDraft;
  readonly committer: GroupCommitter;
  readonly snapshots?: Snapshots | undefined;
  /** What the other server processes say; without it, this one is alone. */
  readonly bus?: DraftBus | undefined;
  readonly lender?: ClientIdLender | undefined;
  readonly onFault: (error: Error) => void;
}

/** After a snapshot that failed, the next is tried this much later. */
const snapshotRetryMs = 30_000;

/** Opens a draft's room for the first who comes and closes it after the last: no document is held that nobody has open. */
export class Rooms {
  private readonly loading = new Map<string, Promise<Room | 'not-found'>>();
  private readonly rooms = new Map<string, Room>();
  /** How far the logs of drafts that are being loaded went meanwhile. */
  private readonly heardWhileLoading = new Map<string, number>();
  private readonly latestSequences: LatestSequences;
  private readonly bus: DraftBus;
  /** The same for all rooms: there may be thousands. */
  private readonly surroundings: RoomSurroundings;
  /** Of all rooms together: one room's newcomers must not hold up another's writers. */
  private readonly answers = new TurnBudget();
  private queued = 0;
  private noSnapshotsBefore = 0;

  constructor(private readonly options: RoomsOptions) {
    this.latestSequences = new LatestSequences(options.log);
    this.bus = options.bus ?? noBus;
    this.surroundings = this.surroundingsOfRooms();
    this.bus.onDrafts((drafts) => {
      for (const [draftId, sequence] of drafts) this.heardOf(draftId, sequence);
    });
    this.bus.onPresence((draftId, serverId, notice) =>
      this.rooms.get(draftId)?.presence.hearElsewhere(serverId, notice),
    );
    this.bus.onGap(() => {
      void this.pollLatestSequences();
      for (const room of this.rooms.values()) room.tellSuggestion(undefined);
    });
  }

  open(): Room[] {
    return [...this.rooms.values()];
  }

  /** Bytes that wait for their commit. */
  get queuedBytes(): number {
    return this.queued;
  }

  /** The room of a draft, if somebody is in it. */
  of(draftId: string): Room | undefined {
    return this.rooms.get(draftId);
  }

  /** The draft's room, as new as the log is now, held open until the caller says `release()`. */
  async enter(draftId: string): Promise<Room | 'not-found'> {
    for (;;) {
      const open = this.rooms.get(draftId);
      if (!open) {
        if ((await this.loaded(draftId)) === 'not-found') return 'not-found';
        const loaded = this.rooms.get(draftId);
        if (!loaded) continue;
        loaded.hold();
        return loaded;
      }
      open.hold();
      const latestSequence = await this.latestSequences.of(draftId).catch((error: unknown) => {
        open.release();
        throw error;
      });
      open.learnLatestSequence(latestSequence);
      return open;
    }
  }

  /** Lets go of what rooms keep for those who come at once. */
  releaseIdle(): void {
    for (const room of this.rooms.values()) room.releaseIdle();
  }

  /** Looks how far the logs of all open drafts go, in case that a message was lost. */
  async pollLatestSequences(): Promise<void> {
    const rooms = this.open();
    if (rooms.length === 0) return;
    try {
      const latestSequences = await this.options.log.latestSequences(rooms.map(({ draftId }) => draftId));
      for (const room of rooms) room.learnLatestSequence(latestSequences.get(room.draftId) ?? 0);
    } catch (error) {
      this.options.onFault(error as Error);
    }
  }

  /** Sends everybody away and waits for the snapshots. */
  async closeAll(): Promise<void> {
    for (const room of this.open()) room.end('restart', 'restart');
    await this.options.snapshots?.close();
  }

  private loaded(draftId: string): Promise<Room | 'not-found'> {
    const known = this.loading.get(draftId);
    if (known) return known;
    const loading = this.load(draftId).finally(() => {
      this.loading.delete(draftId);
      this.heardWhileLoading.delete(draftId);
    });
    this.loading.set(draftId, loading);
    return loading;
  }

  private async load(draftId: string): Promise<Room | 'not-found'> {
    const { log, limits, watchDraft, lender } = this.options;
    const [stored, lentIds = []] = await Promise.all([log.load(draftId), lender?.idsIn(draftId)]);
    if (!stored) return 'not-found';
    const document = new RoomDocument(stored, watchDraft, limits);
    const room = new Room(draftId, stored.format, document, { ...stored, lentIds }, this.surroundings);
    this.rooms.set(draftId, room);
    room.learnLatestSequence(this.heardWhileLoading.get(draftId) ?? 0);
    return room;
  }

  private surroundingsOfRooms(): RoomSurroundings {
    const { log, limits, committer, lender, onFault } = this.options;
    return {
      limits,
      wake: (target) => committer.wake(target),
      answers: this.answers,
      since: (draftId, sequence) => log.since(draftId, sequence),
      holders: async (draftId, replicaIds) => (await lender?.holders(draftId, replicaIds)) ?? new Set(),
      lender,
      addQueuedBytes: (bytes) => (this.queued += bytes) > limits.maxQueuedBytes,
      snapshot: (draftId) => this.snapshot(draftId),
      publish: (draftId, notice) => this.bus.publishPresence(draftId, notice),
      onEmpty: (room) => this.closeRoom(room),
      onFault,
    };
  }

  private heardOf(draftId: string, sequence: number): void {
    this.rooms.get(draftId)?.learnLatestSequence(sequence);
    if (this.loading.has(draftId)) this.heardWhileLoading.set(draftId, sequence);
  }

  private closeRoom(room: Room): void {
    if (this.rooms.get(room.draftId) === room) this.rooms.delete(room.draftId);
    if (room.hasTail) void this.snapshot(room.draftId);
    room.destroy();
  }

  /** A snapshot only saves time at the next opening: where it fails the text needs nothing, it is in the log. */
  private async snapshot(draftId: string): Promise<DraftSnapshot | undefined> {
    if (Date.now() < this.noSnapshotsBefore) return undefined;
    const snapshot = await this.options.snapshots?.write(draftId);
    if (!snapshot) this.noSnapshotsBefore = Date.now() + snapshotRetryMs;
    return snapshot;
  }
}
