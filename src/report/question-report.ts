import type { Case } from '../case/index.ts';
import { factsOf } from './facts.ts';
import { escapeText, page } from './html.ts';
import type { ExtraSections } from './sections/extra/data.ts';
import { extraSections } from './sections/extra/index.ts';

export interface QuestionInput {
  case: Case;
  sections: ExtraSections;
  /** The answer in a sentence; stands at the top. */
  answer?: string;
  /** NPV of the plan asked about, for stress. */
  npv?: number;
}

/** A page for other questions than the plan's: reforms.html, options.html, stress.html, standards, rights, finance. */
export function questionReport(input: QuestionInput): string {
  const sections = extraSections(input.sections, { case: input.case, facts: factsOf(input.case) }, input.npv);
  const name = input.case.title || input.case.name;
  const answer = input.answer ?? sections[0]?.title ?? 'Nothing to report';
  const lead = `<h1>${escapeText(name)}</h1><p class="answer">${escapeText(answer)}</p>`;
  return page(`${name}: ${answer}`, lead, sections, `Case ${escapeText(input.case.name)}.`);
}
