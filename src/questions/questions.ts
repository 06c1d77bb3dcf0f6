import {
  blocInquiry,
  chainsInquiry,
  claimsInquiry,
  existingInquiry,
  loadInquiry,
  matchInquiry,
} from './atlas/inquiries.ts';
import { compareInquiry } from './compare/question.ts';
import { financeQuestion } from './finance/question.ts';
import { listInquiry } from './list/question.ts';
import { optionsQuestion } from './options/question.ts';
import { projectsInquiry } from './projects/question.ts';
import { reformsQuestion } from './reforms/question.ts';
import { rightsQuestion } from './rights/question.ts';
import { routesInquiry } from './routes/question.ts';
import { standardsQuestion } from './standards/question.ts';
import { stressQuestion } from './stress/question.ts';
import { updateInquiry } from './update/question.ts';
import { verifyInquiry } from './verify/question.ts';

/** Every question that declares itself, by its name. */
export const questions = {
  standards: standardsQuestion,
  rights: rightsQuestion,
  finance: financeQuestion,
  reforms: reformsQuestion,
  stress: stressQuestion,
  options: optionsQuestion,
};

/** Every inquiry, by its name. */
export const inquiries = {
  routes: routesInquiry,
  load: loadInquiry,
  match: matchInquiry,
  bloc: blocInquiry,
  chains: chainsInquiry,
  claims: claimsInquiry,
  existing: existingInquiry,
  list: listInquiry,
  verify: verifyInquiry,
  update: updateInquiry,
  compare: compareInquiry,
  projects: projectsInquiry,
};
