import { DomainEvents, type Viewer } from '@articulado/api';
import type { Refusal } from '@articulado/base';
import { type ProcessRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { changeStatusOf, type ReasonedChange } from './change-status.js';

const named = { act: 'suspendProcess', permission: 'process.suspend', type: 'process.suspended' } as const;

/** Suspends a process, in public: until it is resumed, nobody does anything in it (P17). */
@Injectable()
export class SuspendProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  run(viewer: Viewer, input: ReasonedChange): Promise<ProcessRow | Refusal> {
    return changeStatusOf(this.unitOfWork, this.domainEvents, viewer, input, named);
  }
}
