import { optionsQuestion } from './options/question.ts';
import { reformsQuestion } from './reforms/question.ts';
import { stressQuestion } from './stress/question.ts';

/** Every question that declares itself, by its name. */
export const questions = { options: optionsQuestion, reforms: reformsQuestion, stress: stressQuestion };
