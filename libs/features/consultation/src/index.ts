export { AnswerContribution, type NewAnswer } from './answer-contribution.js';
export { CloseConsultation } from './close-consultation.js';
export { ConsultationModule } from './consultation.module.js';
export { guatemalaText } from './guatemala-time.js';
export { type NewConsultation, OpenConsultation } from './open-consultation.js';
export { type NewContribution, SubmitContribution } from './submit-contribution.js';
