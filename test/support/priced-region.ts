import type { Case } from '../../src/case/index.ts';
import { countryCase } from '../../src/plan/country/case.ts';
import { partOf, worthOf } from '../../src/plan/country/part.ts';
import { regionWith } from '../../src/plan/country/region.ts';
import { tradeOf } from '../../src/plan/country/trade.ts';
import type { FixedBuilds } from '../../src/plan/fixed-builds.ts';
import type { PlanDocument } from '../../src/plan/index.ts';
import { deadline } from '../../src/search/index.ts';
import { bestPlan } from './plan-case.ts';

const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };

/** The best plan of a case with given builds. */
const withBuilds = (c: Case, builds: FixedBuilds): Promise<PlanDocument> =>
  regionWith(c, { request }, builds, { asRead: c, deadline: deadline(60) });

/** The best plan of a case, with the dual prices of goods at their places. */
export async function pricedRegion(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  return document.npv === null ? document : withBuilds(c, document);
}

/** The case of some countries in a plan of their region, their part of the plan with its worth, and their NPV with the same or other builds. */
export function countryIn(c: Case, all: PlanDocument, ...countries: readonly string[]) {
  const { case: own, steps, usage } = countryCase(c, all, countries);
  const part = partOf(all, own, steps, tradeOf(c, countries).isAbroad);
  const npvWith = async (builds: FixedBuilds = all) => (await withBuilds(own, builds)).npv;
  return { own, steps, usage, part, ...worthOf(part, own), npvWith };
}
