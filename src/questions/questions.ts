import {
  blocQuestion,
  chainsQuestion,
  claimsQuestion,
  existingQuestion,
  loadQuestion,
  matchQuestion,
} from './atlas/questions.ts';
import { checkQuestion } from './check/question.ts';
import { compareQuestion } from './compare/question.ts';
import { convertQuestion } from './convert/question.ts';
import { financeQuestion } from './finance/question.ts';
import { casesQuestion, listQuestion } from './list/question.ts';
import { newQuestion } from './new/question.ts';
import { optionsQuestion } from './options/question.ts';
import { planQuestion } from './plan/question.ts';
import { projectsQuestion } from './projects/question.ts';
import { reformsQuestion } from './reforms/question.ts';
import { rightsQuestion } from './rights/question.ts';
import { routesQuestion } from './routes/question.ts';
import { standardsQuestion } from './standards/question.ts';
import { stressQuestion } from './stress/question.ts';
import { updateQuestion } from './update/question.ts';
import { verifyQuestion } from './verify/question.ts';

/** Every question about a plan, by its name. */
export const planQuestions = {
  standards: standardsQuestion,
  rights: rightsQuestion,
  finance: financeQuestion,
  reforms: reformsQuestion,
  stress: stressQuestion,
  options: optionsQuestion,
};

/** Every question, by its name. */
export const questions = {
  ...planQuestions,
  new: newQuestion,
  check: checkQuestion,
  convert: convertQuestion,
  plan: planQuestion,
  routes: routesQuestion,
  load: loadQuestion,
  match: matchQuestion,
  bloc: blocQuestion,
  chains: chainsQuestion,
  claims: claimsQuestion,
  existing: existingQuestion,
  list: listQuestion,
  cases: casesQuestion,
  verify: verifyQuestion,
  update: updateQuestion,
  compare: compareQuestion,
  projects: projectsQuestion,
};
