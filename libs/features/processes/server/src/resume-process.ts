import { DomainEvents, type Viewer } from '@articulado/api';
import type { Refusal } from '@articulado/base';
import { type ProcessRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { changeStatusOf, type ReasonedChange } from './change-status.js';

const named = { act: 'resumeProcess', permission: 'process.resume', type: 'process.resumed' } as const;

/** Resumes a process that was suspended. What its consultation lost is given back by an act of its own: `extendConsultation`. */
@Injectable()
export class ResumeProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  run(viewer: Viewer, input: ReasonedChange): Promise<ProcessRow | Refusal> {
    return changeStatusOf(this.unitOfWork, this.domainEvents, viewer, input, named);
  }
}
