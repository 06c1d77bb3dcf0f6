import { describe, expect, it } from 'vitest';
import { inLanguage, type Language, languages, loadLanguage } from '../../i18n/index.ts';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { headline } from '../answer-sentence.ts';
import { whyLines } from '../why-lines.ts';
import { bridgeSentence } from './bridge.ts';

const { plan: drawn, ...rest } = solarFixture();

type Bridge = NonNullable<NonNullable<PlanDocument['decision']>['bridge']>;

/** A plan that gains so many millions over building nothing, and who gets it. */
function planOf(gain: number, more: Partial<Bridge> = {}): PlanDocument {
  const [owners, buyers] = [gain + 14, -14];
  const { treasuries = [], lenders = 0 } = more;
  const others = lenders + treasuries.reduce((sum, { npv }) => sum + npv, 0);
  const bridge: Bridge = {
    owners: [{ place: 'Jizzakh', process: 'glass', country: 'UZ', npv: owners * 1e6 }],
    buyers: buyers * 1e6,
    licensors: 0,
    grants: 0,
    gain: gain * 1e6,
    lenders: lenders * 1e6,
    treasuries: treasuries.map((treasury) => ({ ...treasury, npv: treasury.npv * 1e6 })),
    withoutTransfers: (gain + others) * 1e6,
  };
  const npv = drawn.npv!;
  const nothing = {
    npv: npv - gain * 1e6,
    bound: npv - gain * 1e6,
    cost: {},
    gain: { low: gain * 1e6, high: gain * 1e6 },
  };
  return { ...drawn, nothing, decision: { bridge } } as unknown as PlanDocument;
}

const duties = (npv: number) => [{ country: 'UZ', npv }];
const told = (plan: PlanDocument) => {
  const { facts } = contextOf({ plan, ...rest });
  return whyLines(plan, facts).join(' ').replaceAll(/\s/g, ' ');
};

describe('who gains and who loses, in words', () => {
  it('never calls a plan one that pays where owners and buyers lose', () => {
    const text = told(planOf(-9.6, { treasuries: duties(-42), lenders: 11.2 }));
    expect(text).toContain('Owners and buyers together lose USD 9.6 million against building nothing');
    expect(text).toContain(
      'In the plans found, owners of plants gain USD 4.4 million and lenders USD 11.2 million; buyers lose USD 14 million and treasuries USD 42 million of duties. Counting lenders and treasuries too, all together lose USD 40.4 million.',
    );
    expect(text).not.toMatch(/pays|gain less/);
  });

  it('says of a plan that gains less than others lose that it does', () => {
    expect(told(planOf(22, { treasuries: duties(-50) }))).toContain(
      'Counting treasuries too, all together lose USD 28 million: owners and buyers gain less than the others lose.',
    );
    expect(told(planOf(62, { treasuries: duties(-50) }))).toContain(
      'Counting treasuries too, all together gain USD 12 million.',
    );
  });

  it('tells a sum once: where no one else gains or loses, owners and buyers are all', () => {
    const text = told(planOf(22));
    expect(text).not.toContain('all together');
    expect(text.match(/USD 22 million/g)).toHaveLength(1);
  });

  it.each(languages as readonly Language[])('tells owners and buyers apart from all, in %s', async (language) => {
    await loadLanguage(language);
    const [pays, loses] = [planOf(22, { treasuries: duties(-50) }), planOf(-22, { treasuries: duties(-50) })];
    const say = (plan: PlanDocument) => inLanguage(language, () => bridgeSentence(plan)!);
    // The clause that others lose more stands only where owners and buyers gain.
    const clause = /gain less|выигрывают меньше|获益少于/;
    expect(say(pays)).toMatch(clause);
    expect(say(loses)).not.toMatch(clause);
    const plants = [{ place: 'Jizzakh', process: 'glass', year: 2030, size: 1, capex: 1e6, ownersReturn: null }];
    const more = { ownersNpv: null, economicNpv: null, verdict: 'open', rests: { on: 'not proven' } };
    const decided = { ...loses, decision: { ...loses.decision, plants: [{ ...plants[0], ...more }] } } as PlanDocument;
    const first = inLanguage(language, () => headline(contextOf({ plan: decided, ...rest })));
    expect(first).toContain(inLanguage(language, () => bridgeSentence(loses)!).slice(-20));
  });
});
