export {
  type AnsweredQuestion,
  type AnsweringParts,
  type AnswerQuestion,
  createAnswerQuestion,
} from './answer-question.ts';
export { createApology } from './apologise.ts';
export { nextState } from './next-state.ts';
