export { AnswerField, AnswerRefused } from './AnswerField.tsx';
export { answerWords } from './answer-words.ts';
export { useToday } from './use-today.ts';
