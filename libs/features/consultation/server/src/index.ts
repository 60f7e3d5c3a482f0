export { AnswerContribution } from './answer-contribution.js';
export { CloseConsultation } from './close-consultation.js';
export { ConsultationModule } from './consultation.module.js';
export { OpenConsultation } from './open-consultation.js';
export { SubmitContribution } from './submit-contribution.js';
