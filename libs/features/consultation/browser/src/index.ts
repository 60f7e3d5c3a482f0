export { mountBegunAnswers } from './begun-answers.js';
export { mount as mountQuotePicker } from './quote-picker.js';
