import {
  AcceptAppointment,
  AppointRepresentative,
  CreateInstitution,
  FirstAdministrator,
  RepresentativeActProof,
} from '@articulado/accounts';
import { DomainEvents, type PasskeyStepUp, type Platform, RateLimits } from '@articulado/api';
import { AdvanceStage, NameSigners } from '@articulado/approval';
import { refuse } from '@articulado/base';
import { AnswerContribution, OpenConsultation, SubmitContribution } from '@articulado/consultation';
import { FileConverter, FreezeVersion, ImportDraft } from '@articulado/drafting';
import {
  AnswerApproverAppointment,
  AppointApprover,
  ConfirmApprover,
  CreateProcess,
  EndMembership,
  InviteMember,
} from '@articulado/processes';
import type { InOneTransaction } from './one-transaction.js';

/** Nobody has one when a demonstration begins. */
const noPasskeys: PasskeyStepUp = {
  challenge: () => Promise.resolve(refuse('passkey-required', {})),
  check: () => Promise.resolve(refuse('passkey-not-accepted', {})),
};

/** The use cases that the demonstration plays: those that the API offers, on one transaction. */
export type DemoActs = ReturnType<typeof actsOver>;

export function actsOver({ unitOfWork }: InOneTransaction, platform: Platform) {
  const unheard = new DomainEvents();
  return {
    firstAdministrator: new FirstAdministrator(unitOfWork, platform),
    createInstitution: new CreateInstitution(unitOfWork),
    appointRepresentative: new AppointRepresentative(
      unitOfWork,
      platform,
      new RepresentativeActProof(noPasskeys, platform),
    ),
    acceptAppointment: new AcceptAppointment(unitOfWork, platform),
    appointApprover: new AppointApprover(unitOfWork, unheard, platform),
    answerApproverAppointment: new AnswerApproverAppointment(unitOfWork, unheard),
    confirmApprover: new ConfirmApprover(unitOfWork, unheard, platform),
    createProcess: new CreateProcess(unitOfWork, unheard, platform),
    inviteMember: new InviteMember(unitOfWork, unheard, platform),
    endMembership: new EndMembership(unitOfWork, unheard),
    importDraft: new ImportDraft(unitOfWork, unheard, new FileConverter()),
    freezeVersion: new FreezeVersion(unitOfWork, unheard),
    nameSigners: new NameSigners(unitOfWork, unheard),
    advanceStage: new AdvanceStage(unitOfWork, unheard),
    openConsultation: new OpenConsultation(unitOfWork, unheard),
    submitContribution: new SubmitContribution(unitOfWork, unheard, new RateLimits()),
    answerContribution: new AnswerContribution(unitOfWork, unheard),
  };
}
