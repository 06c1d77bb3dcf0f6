import { describe, expect, it } from 'vitest';
import { moneyEstimate, negated } from '../src/figures/index.ts';
import { asEstimate, contextOf } from '../src/model/index.ts';
import { planParts } from '../src/report/plan-report.ts';
import { whySection } from '../src/report/sections/why.ts';
import { sectionOf } from '../src/view/index.ts';
import { storedNames, storedPlan } from './outputs/stored.ts';

const links = /<a class=cf href="#(what-if-\d+)" data-counterfactual="([^"]*)">([^<]*)<\/a>/g;
const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

describe.each(storedNames)('the page of %s', (name) => {
  it('tells each counterfactual by one number, which leads to its row', async () => {
    const { document: plan, case: c } = await storedPlan(name);
    const context = contextOf({ plan, case: c });
    const why = whySection(context);
    const html = `${planParts({ plan, case: c }).lead}${why ? sectionOf(why).html : ''}`;
    const known = new Map((plan.decision?.counterfactuals ?? []).map((one) => [one.id, one.gain]));
    expect(known.size).toBeGreaterThan(0);
    const told = [...html.matchAll(links)];
    // Where firm demands cannot be met without a build, building nothing has no number, nor has it where nothing is built.
    if (known.get('nothing') && plan.builds.length > 0) expect(told.map(([, , id]) => id)).toContain('nothing');
    for (const [, anchor, id, amount] of told) {
      const gain = known.get(decoded(id!))!;
      const worth = asEstimate(gain!);
      expect(
        [worth, negated(worth)].map((one) => moneyEstimate(one, plan.currency)),
        id,
      ).toContain(decoded(amount!));
      expect(html, id).toContain(`<tr id=${anchor} data-counterfactual="${id}">`);
    }
  });

  it('has a number of what is lost or gained in no verdict without the id of its counterfactual', async () => {
    const { document: plan, case: c } = await storedPlan(name);
    const html = planParts({ plan, case: c }).lead;
    for (const [told, link] of html.matchAll(
      /without it the plan loses (<a class=cf [^>]*data-counterfactual=)?.{20}/g,
    ))
      expect(link, told).toBeDefined();
  });
});
