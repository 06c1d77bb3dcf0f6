import {
  blocInquiry,
  chainsInquiry,
  claimsInquiry,
  existingInquiry,
  loadInquiry,
  matchInquiry,
} from './atlas/inquiries.ts';
import { checkInquiry } from './check/question.ts';
import { compareInquiry } from './compare/question.ts';
import { convertInquiry } from './convert/question.ts';
import { financeQuestion } from './finance/question.ts';
import { casesInquiry, listInquiry } from './list/question.ts';
import { newInquiry } from './new/question.ts';
import { optionsQuestion } from './options/question.ts';
import { planInquiry } from './plan/question.ts';
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
  new: newInquiry,
  check: checkInquiry,
  convert: convertInquiry,
  plan: planInquiry,
  routes: routesInquiry,
  load: loadInquiry,
  match: matchInquiry,
  bloc: blocInquiry,
  chains: chainsInquiry,
  claims: claimsInquiry,
  existing: existingInquiry,
  list: listInquiry,
  cases: casesInquiry,
  verify: verifyInquiry,
  update: updateInquiry,
  compare: compareInquiry,
  projects: projectsInquiry,
};
