export { AnswerContribution } from './answer-contribution.js';
export { CloseConsultation } from './close-consultation.js';
export { ConsultationModule } from './consultation.module.js';
export { OpenConsultation } from './open-consultation.js';
export { CorrectAnswer } from './correct-answer.js';
export { SubmitContribution } from './submit-contribution.js';
export { TellOfExtension } from './tell-of-extension.js';
export { TellContributor } from './tell-contributor.js';
