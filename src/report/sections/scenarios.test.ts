import { describe, expect, it } from 'vitest';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { nothingSentence } from '../gain.ts';
import { scenariosSentence } from './scenarios.ts';

const fixture = solarFixture();
const { plan } = fixture;
const { facts } = contextOf(fixture);
const npv = plan.npv!;
describe('a plan that is worth as much as building nothing', () => {
  it('says so, and not that nothing is known', () => {
    expect(nothingSentence({ ...plan, bound: npv, nothing: { npv, bound: npv } })).toMatch(
      /^To owners and buyers together the plan is worth as much as building nothing/,
    );
  });
});

describe('a plan that builds nothing', () => {
  const idle = { ...plan, builds: [], closings: [], legs: [], nothing: { npv: npv - 1e5, bound: npv + 4e4 } };

  it('says so, and how much better a plan with a build may be, not who gains by what the solver leaves open', () => {
    expect(nothingSentence({ ...idle, bound: npv })).toBe('Nothing is worth building: no plan with a build is better.');
    expect(nothingSentence({ ...idle, bound: npv + 2e6 })).toMatch(
      / no plan with a build is better by more than USD\s2\smillion\.$/,
    );
  });
});

describe('scenarios on the first page', () => {
  const { builds } = plan;
  const scenario = (name: string, worth: number | null) => ({
    scenario: name,
    status: 'optimal' as const,
    npv: worth,
    bound: worth,
    builds: worth === null ? [] : builds.slice(1),
  });

  it('stand from the lowest to the highest, with the sites that all of them build', () => {
    const sites = new Set(builds.map((build) => `${build.place}/${build.process}`));
    const without = new Set(builds.slice(1).map((build) => `${build.place}/${build.process}`));
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
    const nothing = scenariosSentence({ ...plan, builds: [], closings: [], legs: [], heldScenarios }, facts)!;
    expect(nothing).toMatch(/^With nothing built, /);
  });

  it('say nothing of all where one has no plan', () => {
    const text = scenariosSentence({ ...plan, scenarios: [scenario('closed', null)] }, facts)!;
    expect(text).toContain('closed no plan is known');
    expect(text).not.toContain('every scenario');
  });
});
