import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporary } from '../../../test/support/temporary.ts';
import { type Case, type Change, caseHash, readCase as read } from '../../case/index.ts';
import { type PlanDocument, verify } from '../../plan/index.ts';
import { planText } from '../../report/index.ts';
import { RequestError } from '../errors.ts';
import { planWhole } from '../plan/ask.ts';
import { check, readCase } from '../read.ts';
import { toFiles } from '../write.ts';
import { type CountryWhole, countryWhole } from './ask.ts';

let c: Case;
let region: PlanDocument;
let own: CountryWhole;
const work = temporary();

beforeAll(async () => {
  c = await readCase('first-steps');
  region = (await planWhole(c, { gap: 1e-7, seconds: 60, explain: 'none' })).document;
  own = await countryWhole(c, { countries: ['UZ'], pricesFrom: region, seconds: 60, explain: 'none', region: true });
});

const placeOf = (place: unknown) => c.tables.places.find((one) => one.place === place)?.country;

describe('a country that gains alone at the cost of its neighbours', () => {
  it('is told what it gains, what the region loses, and who would pay whom', () => {
    const { gain, region: moved, today } = own.document.country!;
    expect(own.opinion.differences).toEqual([]);
    expect(gain!.low).toBeGreaterThan(0);
    expect(own.document.npv! - today!.npv).toBeGreaterThanOrEqual(gain!.low);
    expect(moved!.alone!).toBeLessThan(moved!.together);
    // The others may answer: the region has then no less than where they build as before, and no more than in its best plan.
    const { adapted } = moved!;
    const near = 1e-6 * Math.abs(moved!.together);
    expect(adapted!.npv).toBeGreaterThanOrEqual(moved!.alone! - near);
    expect(adapted!.npv).toBeLessThanOrEqual(region.bound! + near);
    expect(adapted!.bound).toBeGreaterThanOrEqual(adapted!.npv);
    const change = (country: string) => {
      const book = moved!.books.find((book) => book.country === country)!;
      return book.alone - book.together;
    };
    expect(change('KZ')).toBeLessThan(0);
    const sum = moved!.books.reduce((all, { together, alone }) => all + alone - together, 0);
    expect(sum).toBeCloseTo(moved!.alone! - moved!.together, 0);
    const paid = moved!.payments.reduce((all, { amount }) => all + amount, 0);
    expect(paid).toBeCloseTo(change('UZ'), 0);
    expect(moved!.payments.every(({ from, to }) => from === 'KZ' && to === 'UZ')).toBe(true);
  });

  it('says so on a terminal, and that no market at the border lacks anything', () => {
    const text = planText(own.document, own.explained, { case: own.case }).replace(/\s+/g, ' ');
    expect(text).toContain('This is the price of not cooperating.');
    expect(text).toContain('Kazakhstan to Uzbekistan');
    expect(text).toMatch(/If all others may then build anew .* the region (loses|gains)/);
    expect(text).not.toMatch(/Tomatoes, t 0/);
  });
});

describe('a question that is answered before the region is solved', () => {
  it('has its answer at once, and how far the region moves when that is asked; figures of others are not its to change', async () => {
    const ask = { countries: ['UZ'], pricesFrom: region, seconds: 60, explain: 'none' } as const;
    const set = (table: string, key: string, value: string): Change =>
      ({ table, key, column: 'price', value, op: 'multiply', by: 'page' }) as Change;
    const [row] = c.tables.supplies.filter(({ place }) => placeOf(place) === 'UZ');
    const [other] = c.tables.supplies.filter(({ place }) => placeOf(place) !== 'UZ');
    const keys = [row, other].flatMap((one) => (one ? [`${one.good}/${one.place}//*`] : []));
    const found = await countryWhole(c, {
      ...ask,
      region: 'after',
      changes: keys.map((key) => set('supplies', key, '1')),
    });
    expect(found.document.npv).toBeCloseTo(own.document.npv!, 0);
    expect(found.document.country!.region).toBeUndefined();
    expect((await found.check!()).country!.region!.together).toBeCloseTo(region.npv!, 0);
  });
});

/** A case as it is after it was written to a folder and read from there. */
function writtenAndRead(its: Case, folder: string) {
  for (const [name, text] of toFiles(its)) {
    mkdirSync(dirname(join(work, folder, name)), { recursive: true });
    writeFileSync(join(work, folder, name), text);
  }
  return read(join(work, folder));
}

describe('a further question of the same country', () => {
  const ask = (more: object, at?: CountryWhole) =>
    countryWhole(c, {
      countries: ['UZ'],
      pricesFrom: region,
      seconds: 60,
      explain: 'none',
      gap: 1e-7,
      ...(at ? { own: at.own } : {}),
      ...more,
    });

  const SITE = 'Samarkand/cooking';

  it('is answered as if it were the first, with a plant that must be or must not be', async () => {
    for (const more of [{ require: [SITE] }, { forbid: [SITE] }]) {
      const [kept, anew] = [await ask(more, own), await ask(more)];
      expect(kept.own).toBe(own.own);
      expect(kept.opinion.differences).toEqual([]);
      expect(kept.document.npv).toBeCloseTo(anew.document.npv!, 0);
      const isThere = kept.document.builds.some(({ place, process }) => `${place}/${process}` === SITE);
      expect(isThere).toBe('require' in more);
    }
  });

  it('is told no less and no more than it comes to while it is looked for, and its plan before anything explains it', async () => {
    const told: { objective?: number; bound?: number }[] = [];
    const plans: PlanDocument[] = [];
    const { document } = await ask(
      { require: [SITE], onProgress: (p: object) => told.push(p), onPlan: (plan: PlanDocument) => plans.push(plan) },
      own,
    );
    expect(told.some(({ objective }) => objective !== undefined)).toBe(true);
    for (const { objective, bound } of told) {
      if (objective !== undefined) expect(objective).toBeLessThanOrEqual(document.npv! + 1);
      if (bound !== undefined) expect(bound).toBeGreaterThanOrEqual(document.npv! - 1);
    }
    expect(plans.map(({ npv, country }) => [npv, country!.countries])).toEqual([[document.npv, ['UZ']]]);
  });
});

describe('the case of a country', () => {
  it('has the reforms of the plan of all in force that count from a year on, on disk too', async () => {
    const ask = { seconds: 60, explain: 'none' } as const;
    const pricesFrom = (await planWhole(c, { ...ask, gap: 1e-7, reforms: ['quick-border'] })).document;
    const { document, asRead } = await countryWhole(c, { ...ask, countries: ['UZ'], pricesFrom });
    expect(document.request.reforms).toEqual(['quick-border']);
    const { case: again } = writtenAndRead(asRead, 'reformed');
    expect(verify(document, again).differences).toEqual([]);
    expect(verify({ ...document, request: { ...document.request, reforms: [] } }, again).ok).toBe(false);
  });

  it('is a case like any: written and read again it is the same, and has no fault', async () => {
    const again = writtenAndRead(own.asRead, 'case');
    expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(caseHash(again.case)).toBe(own.document.caseHash);
    expect(check(again).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps the candidates of the country alone, and prices only what crosses its border', () => {
    const places = new Map(c.tables.places.map(({ place, country }) => [place, country]));
    const { candidates } = own.asRead.tables;
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.every(({ place }) => places.get(String(place)) === 'UZ')).toBe(true);
    const { flows, country } = own.document;
    expect(flows.every(({ from, to }) => places.get(from) === 'UZ' || places.get(to) === 'UZ')).toBe(true);
    expect(country!.steps.every(({ place }) => places.get(place) !== 'UZ')).toBe(true);
  });
});

describe('what is built until a year', () => {
  it('is given, and what comes then is free', async () => {
    const first = Math.min(...region.builds.map(({ year }) => year));
    const ask = { pin: region, seconds: 60, gap: 1e-7, explain: 'none' } as const;
    const rolled = await planWhole(c, { ...ask, from: first + 1 });
    expect(rolled.opinion.differences).toEqual([]);
    const early = (plan: PlanDocument) => plan.builds.filter(({ year }) => year <= first);
    expect(early(rolled.document)).toEqual(early(region));
    expect(rolled.document.npv).toBeCloseTo(region.npv!, 0);
  });
});

describe('a question of a country that the case does not know', () => {
  it('is refused, and names those that it knows', async () => {
    const asked = countryWhole(c, { countries: ['FR'], pricesFrom: region, seconds: 20 });
    await expect(asked).rejects.toThrow(RequestError);
    await expect(asked).rejects.toThrow(/FR.*KZ/);
  });
});
