import { describe, expect, it } from 'vitest';
import { storedPlan } from '../../test/outputs/stored.ts';
import { blocksOf } from '../blocks/index.ts';
import { moneyEstimate } from '../figures/index.ts';
import { asEstimate, contextOf, factsOf } from '../model/index.ts';
import { blocksHtml } from '../view/index.ts';
import { headline } from './answer-sentence.ts';
import { gainLines } from './gain-lines.ts';
import { planText, questionReport, questionText } from './index.ts';
import type { Context } from './input.ts';
import { payerSums, payersTable } from './payer-sums.ts';
import { briefDocument } from './pdf/documents.ts';
import { plantsPart } from './sections/plants.ts';
import { tablesOf } from './table-columns.ts';
import { toldOf } from './workbook/plan-workbook.ts';

const { document: plan, case: c } = await storedPlan('metals');
const plantsHtml = (of: Context) => blocksHtml(blocksOf(plantsPart(of)));
const bridge = plan.decision!.bridge!;

describe('a question about a plan', () => {
  it('tells first what the first page of the plan tells, by the same numbers', () => {
    const [first, who] = gainLines(plan, factsOf(c));
    expect(first).toBe(headline(contextOf({ plan, case: c })));
    expect(who).toBeDefined();
    const html = questionReport({ case: c, answer: 'An answer.', gainsOf: plan });
    const { gain } = plan.decision!.counterfactuals!.find(({ id }) => id === 'nothing')!;
    const [, told] = /<span data-counterfactual="nothing">([^<]*)</.exec(html)!;
    expect(told).toBe(moneyEstimate(asEstimate(gain!), plan.currency));
    const screen = questionText({ case: c, answer: 'An answer.', gainsOf: plan }, []);
    expect(screen.replaceAll(/\s+/g, ' ')).toContain(told!.replaceAll(/\s+/g, ' '));
  });

  it('tells nothing of a plan that was not held against building nothing', () => {
    const { nothing: _, ...without } = plan;
    expect(gainLines(without, factsOf(c))).toEqual([]);
    expect(gainLines(undefined, factsOf(c))).toEqual([]);
  });

  it('says who gains in each plan, with the sums of its bridge', () => {
    const table = payersTable([{ name: 'Best', bridge }], 'Plan', 'USD');
    const told = payerSums(bridge).filter(({ value }) => value !== 0);
    expect(table.columns.length).toBe(told.length + 2);
    expect(table.rows[0]).toEqual(['Best', ...told.map(({ value }) => value), bridge.withoutTransfers]);
  });
});

describe('plants that were tried and are not built', () => {
  const loses = { low: 1e6, high: 2e6 };
  const process = c.tables.processes[0]!.process as string;
  const place = c.tables.places[0]!.place as string;
  const change = { kind: 'build' as const, process, place };
  const tried = {
    ...plan,
    notBuilt: [{ process, place, loses, decides: null }],
    decision: {
      ...plan.decision,
      counterfactuals: [
        ...plan.decision!.counterfactuals!.filter((counterfactual) => counterfactual.change.kind !== 'build'),
        { id: 'with it', change, gain: loses },
      ],
    },
  };

  it('stand folded under the plants with what building them would lose, and in the table of plants', () => {
    const html = plantsHtml(contextOf({ plan: tried, case: c }));
    expect(html).toMatch(
      /<details><summary>1 plant tried and not built<[\s\S]*with it the plan would lose <a [^>]*data-counterfactual="with it"/,
    );
    const rows = tablesOf(tried).find(({ name }) => name === 'plants')!.rows;
    expect(rows.at(-1)).toMatchObject({ place, process, verdict: 'not built' });
  });

  it('stand in a sentence where nothing folds: on the terminal, in the brief and on the first sheet', () => {
    const sentence = /Tried and not built:[\s\S]+\(with\s+it\s+the\s+plan\s+would\s+lose\s+USD\s1[.–]/;
    expect(planText(tried, undefined, { case: c })).toMatch(sentence);
    expect(briefDocument({ plan: tried, case: c }).main).toMatch(sentence);
    expect(toldOf({ plan: tried, case: c }).answer).toMatch(sentence);
    expect(planText(plan, undefined, { case: c })).not.toContain('Tried and not built');
  });

  it('are left out where what they lose is not known', () => {
    const unknown = {
      ...tried,
      notBuilt: [{ ...tried.notBuilt![0]!, loses: { low: 0, high: Number.POSITIVE_INFINITY } }],
    };
    expect(plantsHtml(contextOf({ plan: unknown, case: c }))).not.toContain('tried and not built');
  });
});
