export { ApprovalModule } from './approval.module.js';
