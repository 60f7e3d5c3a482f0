export { AnswerContribution } from './answer-contribution.js';
export { CloseConsultation } from './close-consultation.js';
export { ConsultationModule } from './consultation.module.js';
export { guatemalaText } from './guatemala-time.js';
export { OpenConsultation } from './open-consultation.js';
export { SubmitContribution } from './submit-contribution.js';
