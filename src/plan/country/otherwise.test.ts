import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { soldAbroad } from '../../../test/support/sold-abroad.ts';
import { otherwise } from './otherwise.ts';

const c = makeCase(
  { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
  {
    ...soldAbroad,
    countries: [{ country: 'UZ', leakage_rate: 0.1 }, { country: 'CN' }],
    processes: [{ process: 'make', technology: 'melting' }],
    restrictions: [{ kind: 'permit', destination: 'CN', cost: 5 }],
    assets: [{ asset: 'recipe', kind: 'know-how', technology: 'melting', owner: 'other', value: 100 }],
  },
);
const certificate = { scheme: 'c', place: 'city', good: 'fin', year: 2026, evidence: [] };
const licence = { licence: 'l', place: 'city', process: 'make', year: 2026 };
const activity = [2026, 2027].map((year) => ({ place: 'city', process: 'make', year, amount: 1 }));
const nothing = { builds: [], activity: [], certificates: [], licences: [], flows: [] };
const part = { ...nothing, activity, certificates: [certificate], licences: [licence] };
const build = { place: 'city', process: 'make', tier: 'a', year: 2026, count: 1 };
const told = {
  certificate: { kind: 'certificate', scheme: 'c', place: 'city', good: 'fin' },
  licence: { kind: 'licence', licence: 'l', place: 'city', process: 'make' },
  knowHow: { kind: 'know-how', asset: 'recipe', country: 'UZ' },
};

describe('what is decided otherwise, whole', () => {
  it('is a certificate, a licence and know-how that one of both plans has, each told once', () => {
    expect(otherwise(part, nothing, c)).toEqual([told.certificate, told.licence, told.knowHow]);
    expect(otherwise(nothing, part, c)).toEqual([told.certificate, told.licence, told.knowHow]);
    expect(otherwise(part, part, c)).toEqual([]);
  });

  it('is one that is had from another year, or used in fewer years', () => {
    const later = { ...part, certificates: [{ ...certificate, year: 2027 }] };
    expect(otherwise(part, later, c)).toEqual([told.certificate]);
    expect(otherwise(part, { ...part, activity: activity.slice(1) }, c)).toEqual([told.knowHow]);
  });

  it('is a permit that is paid for in other years', () => {
    const flow = {
      good: 'fin',
      from: 'city',
      to: 'port',
      amount: 1,
      legs: ['city-port-road'],
      hours: 0,
      hours_p95: 0,
      origin: 'UZ',
    };
    const [both, one] = [[2026, 2027], [2026]].map((years) => ({
      ...nothing,
      flows: years.map((year) => ({ ...flow, year })),
    }));
    expect(otherwise(both!, one!, c)).toEqual([{ kind: 'permit', restriction: 'permit//CN' }]);
    expect(otherwise(both!, both!, c)).toEqual([]);
  });

  it('is nothing beside plants that change: these are what is decided there', () => {
    expect(otherwise({ ...part, builds: [build] }, nothing, c)).toEqual([]);
  });
});
