import { Module } from '@nestjs/common';
import { AnswerContribution } from './answer-contribution.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationResolver } from './consultation.resolver.js';
import { AnswerFieldsResolver, ContributionFieldsResolver } from './contribution-fields.resolver.js';
import { ContributionResolver } from './contribution.resolver.js';
import { LaterChanges } from './later-changes.js';
import { OpenConsultation } from './open-consultation.js';
import { ProcessContributionsResolver } from './process-contributions.resolver.js';
import { RedactContribution } from './redact-contribution.js';
import { SubmitContribution } from './submit-contribution.js';
import { ChangeContributionsResolver, VersionContributionsResolver } from './version-contributions.resolver.js';

@Module({
  providers: [
    OpenConsultation,
    CloseConsultation,
    SubmitContribution,
    AnswerContribution,
    RedactContribution,
    LaterChanges,
    ConsultationResolver,
    ContributionResolver,
    ContributionFieldsResolver,
    AnswerFieldsResolver,
    ProcessContributionsResolver,
    VersionContributionsResolver,
    ChangeContributionsResolver,
  ],
  exports: [OpenConsultation, CloseConsultation, SubmitContribution, AnswerContribution],
})
export class ConsultationModule {}
