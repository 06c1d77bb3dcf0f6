import { describe, expect, it } from 'vitest';
import type { Case } from '../case/index.ts';
import { contextOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { sectionOf } from '../view/index.ts';
import type { Context } from './input.ts';
import { upstreamSection } from './sections/upstream.ts';
import { upstreamOf } from './upstream.ts';

const { case: c, plan } = solarFixture();
const context = contextOf({ case: c, plan });
const told = (of: Context) => sectionOf(upstreamSection(of)!).html;
const year = plan.years.at(-1)!;
const found = upstreamOf(context, 'module', year);

describe('what stands behind a demand', () => {
  it('takes as many modules as are delivered, made and bought together', () => {
    const delivered = plan.deliveries.filter((delivery) => delivery.good === 'module' && delivery.year === year);
    const sum = delivered.reduce((all, delivery) => all + delivery.amount, 0);
    const stages = found.stages.filter((stage) => stage.good === 'module');
    expect(sum).toBeGreaterThan(0);
    expect(stages.reduce((all, stage) => all + stage.amount, 0)).toBeCloseTo(sum, 6);
  });

  it('takes of an input what the recipe says of what is made', () => {
    const made = found.stages
      .filter((stage) => stage.process === 'module')
      .reduce((all, stage) => all + stage.amount, 0);
    const recipe = context.facts.rows.recipes.find((recipe) => recipe.process === 'module' && recipe.good === 'glass')!;
    const glass = found.stages.filter((stage) => stage.good === 'glass').reduce((all, stage) => all + stage.amount, 0);
    expect(glass).toBeCloseTo(-recipe.quantity * made, 6);
  });

  it('counts what enters the bloc once: never more than the value of all inputs and goods bought outside', () => {
    const value = found.delivered * context.facts.good('module').value;
    const bought = found.stages.filter((stage) => stage.process === undefined);
    const most = bought.reduce((all, stage) => all + stage.amount * context.facts.good(stage.good).value, 0);
    expect(found.outside).toBeGreaterThan(0);
    expect(found.outside! * value).toBeLessThanOrEqual(most + value + 1e-6);
  });

  it('follows building nothing too: bought outside, all of its value is from outside', () => {
    const [place] = plan.deliveries.filter((delivery) => delivery.good === 'module').map((delivery) => delivery.place);
    const outside = context.facts.rows.places.find((row) => !context.facts.rows.settings.bloc.includes(row.country))!;
    const chain = {
      activity: [],
      purchases: [{ good: 'module', place: outside.place, year, amount: 5 }],
      flows: [{ good: 'module', from: outside.place, to: place!, year, amount: 5 }],
      deliveries: [{ good: 'module', place: place!, year, amount: 5 }],
    };
    const nothing = upstreamOf(context, 'module', year, chain);
    expect(nothing.outside).toBeCloseTo(1, 12);
    expect(nothing.stages).toMatchObject([{ country: outside.country, amount: 5, built: 0, outside: true }]);
    const page = told({ ...context, year, plan: { ...plan, nothing: { npv: 0, bound: 0, chain } } });
    expect(page).toMatch(/If nothing is built, 5\s\S+ are delivered/u);
    expect(page).toMatch(/If nothing is built, goods from outside the bloc are 100\s%/u);
    expect(page).toContain('<th>If nothing is built<');
    const impossible = told({ ...context, year, plan: { ...plan, nothing: null } });
    expect(impossible).toContain('firm demands cannot be met');
  });

  it('never says that more was made in new plants than was made', () => {
    for (const stage of found.stages) expect(stage.built).toBeLessThanOrEqual(stage.amount + 1e-9);
  });

  it('says outside of what, and which countries that is', () => {
    const home = (settings: Case['settings']) => {
      const changed = { ...c, settings: { ...c.settings, ...settings } };
      return told(contextOf({ case: changed, plan }));
    };
    expect(home({})).toMatch(/goods from outside the bloc are .*The bloc is Uzbekistan, .*Russia\./s);
    const region = home({ bloc: [] });
    expect(region).toMatch(/goods from outside the region are .*The region is Uzbekistan, .*Turkmenistan\./s);
    expect(region).not.toContain('the bloc');
    expect(home({ bloc: [], hub: [] })).not.toMatch(/outside/i);
  });
});
