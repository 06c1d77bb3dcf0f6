import { contextOf } from './context.ts';
import { escapeText, page, type Section } from './html.ts';
import type { ReportInput } from './input.ts';
import { answerSentence, lead } from './sections/answer.ts';
import { buildsSection } from './sections/builds.ts';
import { landedSection } from './sections/landed.ts';
import { mapSection } from './sections/map.ts';

/**
 * The report of a plan: one HTML page with everything in it, light and dark, no network. A section whose data are not
 * given is left out.
 */
export function planReport(input: ReportInput): string {
  const context = contextOf(input);
  const sections = [mapSection, landedSection, buildsSection]
    .map((section) => section(context))
    .filter((section): section is Section => section !== undefined);
  const { plan } = context;
  const title = `${context.case.title || plan.case}: ${answerSentence(context)}`;
  const foot = `Case ${escapeText(plan.case)}, ${plan.caseHash.slice(0, 12)}. Boundaries on maps as in Natural Earth; no position is taken.`;
  return page(title, lead(context), sections, foot);
}
