import { Module } from '@nestjs/common';
import { ContributionSuggestionsResolver } from './contribution-suggestions.resolver.js';
import { AnswerContribution } from './answer-contribution.js';
import { CausesOfChange } from './causes-of-change.js';
import { ChangeContributionsResolver } from './change-contributions.resolver.js';
import { CloseConsultation } from './close-consultation.js';
import { CorrectAnswer } from './correct-answer.js';
import { TellContributor } from './tell-contributor.js';
import { ExtendConsultation } from './extend-consultation.js';
import { TellOfExtension } from './tell-of-extension.js';
import { ConsultationFieldsResolver, ConsultationResolver } from './consultation.resolver.js';
import {
  AnswerFieldsResolver,
  ContributionFieldsResolver,
  SupersededAnswerFieldsResolver,
} from './contribution-fields.resolver.js';
import { ContributionResolver } from './contribution.resolver.js';
import { ContributionAnchorResolver, EarlierContributionsResolver } from './earlier-contributions.resolver.js';
import { FollowedTexts } from './followed-texts.js';
import { LaterChanges } from './later-changes.js';
import { OpenConsultation } from './open-consultation.js';
import { ProcessContributionsResolver } from './process-contributions.resolver.js';
import { RedactContribution } from './redact-contribution.js';
import { RedactionResolver } from './redaction.resolver.js';
import { RequestRedactionPasskey } from './request-redaction-passkey.js';
import { SubmitContribution } from './submit-contribution.js';
import { VersionContributionsResolver } from './version-contributions.resolver.js';

@Module({
  providers: [
    OpenConsultation,
    CloseConsultation,
    ExtendConsultation,
    TellOfExtension,
    SubmitContribution,
    AnswerContribution,
    CorrectAnswer,
    TellContributor,
    RedactContribution,
    RequestRedactionPasskey,
    RedactionResolver,
    LaterChanges,
    CausesOfChange,
    FollowedTexts,
    ContributionAnchorResolver,
    EarlierContributionsResolver,
    ConsultationResolver,
    ConsultationFieldsResolver,
    ContributionResolver,
    ContributionFieldsResolver,
    ContributionSuggestionsResolver,
    AnswerFieldsResolver,
    SupersededAnswerFieldsResolver,
    ProcessContributionsResolver,
    VersionContributionsResolver,
    ChangeContributionsResolver,
  ],
  exports: [
    OpenConsultation,
    CloseConsultation,
    SubmitContribution,
    AnswerContribution,
    CorrectAnswer,
    TellContributor,
    TellOfExtension,
  ],
})
export class ConsultationModule {}
