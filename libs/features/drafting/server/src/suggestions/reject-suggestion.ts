import { DomainEvents, type Viewer } from '@articulado/api';
import { checkText, isRefusal, type Refusal } from '@articulado/base';
import { type SuggestionRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { decideSuggestion } from './decide-suggestion.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';

/** Leaves the draft as it is, and tells the author of a suggestion why. */
@Injectable()
export class RejectSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(
    viewer: Viewer,
    { process, number, reason }: { readonly process: string; readonly number: number; readonly reason: string },
  ): Promise<SuggestionRow | Refusal> {
    const request = { viewer, process, number, permission: 'suggestion.decide' } as const;
    const outcome = await decideSuggestion(
      this.unitOfWork,
      request,
      async () => checkText('reason', reason, { min: 3 }) ?? { status: 'rejected', reason },
    );
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, process, outcome);
    return outcome;
  }
}
