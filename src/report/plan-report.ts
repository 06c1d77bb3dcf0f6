import type { Section, WholeAnswer } from '../blocks/index.ts';
import { caseTitle } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import {
  buildsSection,
  contextOf,
  deliveriesSection,
  dutiesSection,
  lanesSection,
  lendersSection,
  targetsSection,
} from '../model/index.ts';
import { answerPage, answerParts, type PageParts } from '../view/index.ts';
import { headline } from './answer-sentence.ts';
import type { Context, ReportInput } from './input.ts';
import { inReadingOrder } from './section-order.ts';
import { actionsSection } from './sections/actions.ts';
import { citing, firstPage } from './sections/answer.ts';
import { bindsSection } from './sections/binds.ts';
import { chainSection } from './sections/chain.ts';
import { cooperationSection } from './sections/cooperation.ts';
import { costsSection } from './sections/costs.ts';
import { countriesByYearSection } from './sections/countries-by-year.ts';
import { countrySection } from './sections/country.ts';
import { landedSection } from './sections/landed.ts';
import { mapSection } from './sections/map.ts';
import { obstaclesSection } from './sections/obstacles.ts';
import { papersSection } from './sections/papers.ts';
import { restsSection } from './sections/rests.ts';
import { sourcesSection } from './sections/sources.ts';
import { upstreamSection } from './sections/upstream.ts';
import { whySection } from './sections/why.ts';

/** Sections in the order in which a reader wants them. */
const order: readonly ((context: Context) => Section | undefined)[] = [
  countrySection,
  mapSection,
  chainSection,
  upstreamSection,
  landedSection,
  buildsSection,
  actionsSection,
  deliveriesSection,
  targetsSection,
  cooperationSection,
  countriesByYearSection,
  costsSection,
  lanesSection,
  obstaclesSection,
  dutiesSection,
  papersSection,
  lendersSection,
  whySection,
  bindsSection,
];
const last: typeof order = [restsSection, sourcesSection];

/** The sections of a report. If no plan was found, only those of other questions and the sources remain. */
export function planSections(context: Context): Section[] {
  const made = (list: typeof order) => list.flatMap((section) => section(context) ?? []);
  // The section of the question on finance tells more of lenders.
  const duplicate = context.otherAnswers?.some(({ id }) => id === 'finance') ? 'lenders' : undefined;
  const own = context.plan.npv === null ? [] : made(order).filter(({ id }) => id !== duplicate);
  return [...own, ...inReadingOrder(context.otherAnswers), ...made(last)];
}

/** The report of a plan: the first page, then its sections. */
export function planAnswer(context: Context): WholeAnswer {
  const [name, answer] = [caseTitle(context.case), headline(context)];
  return {
    about: name,
    title: words().report.titleOf({ name, answer }),
    answer: citing(context)(answer),
    beside: firstPage(context),
    sections: planSections(context),
    foot: words().report.foot({ name }),
    hash: context.plan.caseHash,
  };
}

/** The report of a plan in parts, for a page that shows them one by one. */
export const planParts = (input: ReportInput): PageParts => onPage(() => answerParts(planAnswer(contextOf(input))));

/** The report of a plan: one HTML page with everything in it, light and dark, no network. */
export const planReport = (input: ReportInput): string => onPage(() => answerPage(planAnswer(contextOf(input))));
