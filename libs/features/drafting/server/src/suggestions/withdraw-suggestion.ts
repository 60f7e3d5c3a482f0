import { DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type SuggestionRow, UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { decideSuggestion } from './decide-suggestion.js';
import { publishSuggestionChanged } from './publish-suggestion-changed.js';

/** Takes one's own suggestion back, at whatever stage. */
@Injectable()
export class WithdrawSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(
    viewer: Viewer,
    { process, number }: { readonly process: string; readonly number: number },
  ): Promise<SuggestionRow | Refusal> {
    const request = { viewer, process, number, permission: 'suggestion.withdraw' } as const;
    const outcome = await decideSuggestion(this.unitOfWork, request, async () => ({ status: 'withdrawn' }));
    if (!isRefusal(outcome)) publishSuggestionChanged(this.domainEvents, process, outcome);
    return outcome;
  }
}
