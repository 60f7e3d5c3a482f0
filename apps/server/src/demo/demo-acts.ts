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
export type DemoActs = ReturnType<typeof demoActs>;

export function demoActs({ unitOfWork }: InOneTransaction, platform: Platform) {
  const domainEvents = new DomainEvents(); // without subscribers: no server runs yet
  return {
    firstAdministrator: new FirstAdministrator(unitOfWork, platform),
    createInstitution: new CreateInstitution(unitOfWork),
    appointRepresentative: new AppointRepresentative(
      unitOfWork,
      platform,
      new RepresentativeActProof(noPasskeys, platform),
    ),
    acceptAppointment: new AcceptAppointment(unitOfWork, platform),
    appointApprover: new AppointApprover(unitOfWork, domainEvents, platform),
    answerApproverAppointment: new AnswerApproverAppointment(unitOfWork, domainEvents),
    confirmApprover: new ConfirmApprover(unitOfWork, domainEvents, platform),
    createProcess: new CreateProcess(unitOfWork, domainEvents, platform),
    inviteMember: new InviteMember(unitOfWork, domainEvents, platform),
    endMembership: new EndMembership(unitOfWork, domainEvents),
    importDraft: new ImportDraft(unitOfWork, domainEvents, new FileConverter()),
    freezeVersion: new FreezeVersion(unitOfWork, domainEvents),
    nameSigners: new NameSigners(unitOfWork, domainEvents),
    advanceStage: new AdvanceStage(unitOfWork, domainEvents),
    openConsultation: new OpenConsultation(unitOfWork, domainEvents),
    submitContribution: new SubmitContribution(unitOfWork, domainEvents, new RateLimits()),
    answerContribution: new AnswerContribution(unitOfWork, domainEvents),
  };
}
