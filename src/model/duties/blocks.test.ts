import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../view/index.ts';
import { contextOf } from '../facts/index.ts';
import { solarFixture } from '../testing/solar.ts';
import { dutiesSection } from './blocks.ts';

const fixture = solarFixture();
const { year } = contextOf(fixture);
const lane = { good: 'module', from: 'Tashkent', to: 'Almaty', origin: 'UZ', years: [year] };
const duty = { ...lane, rate: 0, specific: 0, known: true };
const site = fixture.plan.activity.find(({ process }) => process === 'module')!;
const activity = [{ ...site, place: 'Tashkent', year }];
const asked = { ...lane, country: 'UZ', agreement: 'CIS', regional_value: 0.5 };
const told = (plan: object) =>
  sectionOf(
    dutiesSection(
      contextOf({ ...fixture, plan: { ...fixture.plan, duties: [duty], activity, origins: [], ...plan } }),
    )!,
  ).html;

describe('the origin of goods in the table of duties', () => {
  it('is that of the agreement, or the goods are not originating', () => {
    expect(told({ origins: [{ ...asked, met: false }] })).toContain('not originating (made in Uzbekistan)');
    expect(told({ origins: [{ ...asked, met: true }] })).toContain('<td>Uzbekistan<');
  });

  it('is where they were made, where no agreement asks, and where they were bought, where they were not made', () => {
    expect(told({})).toContain('<td>made in Uzbekistan<');
    expect(told({ activity: [] })).toContain('<td>Uzbekistan<');
  });
});

describe('the base of duties', () => {
  it('is said to be the whole way, and what of it law leaves out', () => {
    expect(told({})).toContain('the cost of their whole way');
    expect(told({})).not.toContain('CIF');
    expect(told({ inlandDuty: 145_683 })).toMatch(
      /At least USD\s146\s?thousand of the duties .* behind the place of entry/,
    );
    expect(told({})).not.toContain('At least');
  });
});
