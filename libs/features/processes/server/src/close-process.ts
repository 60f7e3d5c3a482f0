import { DomainEvents, type Viewer } from '@articulado/api';
import type { Refusal } from '@articulado/base';
import { type ProcessRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { changeStatusOf, type ReasonedChange } from './change-status.js';

const named = { act: 'closeProcess', permission: 'process.close', type: 'process.closed' } as const;

/** Closes a suspended process unfinished, for ever. All of it stays in sight. */
@Injectable()
export class CloseProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  run(viewer: Viewer, input: ReasonedChange): Promise<ProcessRow | Refusal> {
    return changeStatusOf(this.unitOfWork, this.domainEvents, viewer, input, named);
  }
}
