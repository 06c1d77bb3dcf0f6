import type { Section as AnswerSection } from '../blocks/index.ts';
import { caseTitle } from '../case/index.ts';
import { onPage, words } from '../i18n/index.ts';
import { escapeText, hashed, page, type Section, sectionOf } from '../view/index.ts';
import { headline } from './answer-sentence.ts';
import { type Context, contextOf } from './context.ts';
import type { ReportInput } from './input.ts';
import { actionsSection } from './sections/actions.ts';
import { lead } from './sections/answer.ts';
import { bindsSection } from './sections/binds.ts';
import { buildsSection } from './sections/builds.ts';
import { chainSection } from './sections/chain.ts';
import { cooperationSection } from './sections/cooperation.ts';
import { costsSection } from './sections/costs.ts';
import { countriesByYearSection } from './sections/countries-by-year.ts';
import { countrySection } from './sections/country.ts';
import { deliveriesSection } from './sections/deliveries.ts';
import { dutiesSection } from './sections/duties.ts';
import { landedSection } from './sections/landed.ts';
import { lanesSection } from './sections/lanes.ts';
import { lendersSection } from './sections/lenders.ts';
import { mapSection } from './sections/map.ts';
import { obstaclesSection } from './sections/obstacles.ts';
import { papersSection } from './sections/papers.ts';
import { restsSection } from './sections/rests.ts';
import { sourcesSection } from './sections/sources.ts';
import { targetsSection } from './sections/targets.ts';
import { upstreamSection } from './sections/upstream.ts';
import { whySection } from './sections/why.ts';
import { toldSections } from './told-sections.ts';

/** The order in which a reader asks. */
const order: readonly ((context: Context) => AnswerSection | undefined)[] = [
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

/** The report of a plan in its parts: head, then sections. A section whose data are not given is left out. */
export interface PlanParts {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** The sections of a report; without a plan there is nothing that the sections of one could tell. */
export function planSections(context: Context): AnswerSection[] {
  const made = (list: typeof order) => list.flatMap((section) => section(context) ?? []);
  return [...(context.plan.npv === null ? [] : made(order)), ...toldSections(context.told), ...made(last)];
}

function partsOf(context: Context): PlanParts {
  const title = words().report.titleOf({ name: caseTitle(context.case), answer: headline(context) });
  return { title, lead: lead(context), sections: planSections(context).map(sectionOf) };
}

/** The parts of a report, for a page that draws the map itself. */
export const planParts = (input: ReportInput): PlanParts => onPage(() => partsOf(contextOf(input)));

/** The report of a plan: one HTML page with everything in it, light and dark, no network. */
export function planReport(input: ReportInput): string {
  const context = contextOf(input);
  const { plan } = context;
  const { title, lead, sections } = onPage(() => partsOf(context));
  const foot = hashed(words().report.foot({ name: escapeText(caseTitle(context.case)) }), plan.caseHash);
  return page(title, lead, sections, foot);
}
