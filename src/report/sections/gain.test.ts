import { describe, expect, it } from 'vitest';
import { contextOf } from '../context.ts';
import { solarFixture } from '../testing/solar.ts';
import { transferSentence } from './gain.ts';
import { scenariosSentence } from './scenarios.ts';
import { nothingSentence } from './why.ts';

const fixture = solarFixture();
const { plan } = fixture;
const { facts } = contextOf(fixture);
const npv = plan.npv!;
const told = (duties: number, finance: number) =>
  transferSentence({
    ...plan,
    cost: { ...plan.cost, duties: 10e6, finance: -2e6 },
    nothing: { npv: npv - 50e6, bound: npv - 50e6, cost: { duties, finance } },
  });

describe('the gain over building nothing', () => {
  it('says what of it is duty no longer paid, a transfer, and what is finance', () => {
    expect(told(30e6, 0)).toMatch(/^Of that gain, USD\s20\smillion is duty .+ Finance brings USD\s2\smillion/);
    expect(told(4e6, -2e6)).toMatch(/^The plan pays USD\s6\smillion more duty/);
    expect(told(10e6, -5e6)).toMatch(/^Finance costs USD\s3\smillion more/);
  });

  it('says how much dearer the plan would be without the duty, where that is more than the gain', () => {
    expect(told(80e6, -2e6)).toMatch(
      /^It pays USD\s70\smillion less duty.+ Without this transfer, the plan would cost USD\s20\smillion more than building nothing/,
    );
  });

  it('says nothing where neither changes, where no gain is proven, or where headings are not known', () => {
    expect(told(10e6, -2e6)).toBeUndefined();
    expect(transferSentence({ ...plan, nothing: { npv, bound: npv + 1, cost: {} } })).toBeUndefined();
    expect(transferSentence({ ...plan, nothing: { npv: npv - 9e6, bound: npv - 9e6 } })).toBeUndefined();
  });
});

describe('a plan that is worth as much as building nothing', () => {
  it('says so, and not that nothing is known', () => {
    expect(nothingSentence({ ...plan, bound: npv, nothing: { npv, bound: npv } })).toMatch(
      /^The plan is worth as much as building nothing/,
    );
  });
});

describe('scenarios on the first page', () => {
  const { builds } = plan;
  const scenario = (name: string, worth: number | null) => ({
    ...{ scenario: name, status: 'optimal' as const, npv: worth, bound: worth },
    builds: worth === null ? [] : builds.slice(1),
  });

  it('stand from the lowest to the highest, with the sites that all of them build', () => {
    const sites = new Set(builds.map((one) => `${one.place}/${one.process}`));
    const without = new Set(builds.slice(1).map((one) => `${one.place}/${one.process}`));
    const text = scenariosSentence(
      { ...plan, scenarios: [scenario('high', npv + 2e8), scenario('low', npv - 2e8)] },
      facts,
    )!;
    expect(text).toMatch(/scenario: low USD.+; as the case stands USD.+; high USD/);
    expect(text).toContain(`${without.size} of ${sites.size} sites are built in every scenario.`);
  });

  it('are told with the builds of the plan where none was planned', () => {
    const rows = { ...facts.rows, scenarios: ['high', 'dry', 'late'].map((scenario) => ({ scenario })) as never };
    const heldScenarios = [
      { scenario: 'high', npv: npv + 2e8 },
      { scenario: 'dry', npv: null },
    ];
    const text = scenariosSentence({ ...plan, heldScenarios }, { ...facts, rows })!;
    expect(text).toMatch(/^With these builds.+: dry the builds cannot meet .+; as the case stands USD.+; high USD/);
    expect(text).toMatch(/Scenarios not tried in the time: “late”\.$/);
  });

  it('say nothing of all where one has no plan', () => {
    const text = scenariosSentence({ ...plan, scenarios: [scenario('closed', null)] }, facts)!;
    expect(text).toContain('closed no plan is known');
    expect(text).not.toContain('every scenario');
  });
});
