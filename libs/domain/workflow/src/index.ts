export * from './stage.js';
export * from './workflow.js';
export * from './default-workflow.js';
export * from './process-facts.js';
export * from './standing-signoffs.js';
export * from './evaluate-gates.js';
export * from './take-step.js';
