import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countryCase, otherwise, regionWith } from '../src/plan/country/index.ts';
import { partOf, worthOf } from '../src/plan/country/part.ts';
import { tradeOf } from '../src/plan/country/trade.ts';
import { deadline } from '../src/search/index.ts';
import { opened, planned } from './support/oracle/ask.ts';
import { type Refplan, refplanFolder, startRefplan } from './support/oracle/refplan.ts';

const folder = refplanFolder();
const SEEDS = Number(process.env.COUNTRY_SEEDS ?? 100);
const FIRST = Number(process.env.COUNTRY_FIRST ?? 0);

describe.skipIf(!folder)('the question of one country', () => {
  let refplan: Refplan;
  const work = mkdtempSync(join(tmpdir(), 'chorsu-country-'));
  beforeAll(() => {
    refplan = startRefplan(folder!);
  });
  afterAll(() => {
    refplan.close();
    rmSync(work, { recursive: true });
  });

  it('at the builds of the region has the plan of the region, or says what is decided otherwise, of random cases', async () => {
    const told = { alike: 0, whole: [] as string[], apart: [] as string[] };
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const to = join(work, `s${seed}`);
      await refplan.make(seed, to);
      const c = await opened(to).catch(() => undefined);
      if (!c) continue;
      const all = await planned(c);
      if (all.npv === null || all.flows.length === 0) continue;
      const priced = await regionWith(c, all, all, { asRead: c, deadline: deadline(60) });
      const near = 2e-5 * Object.values(all.cost).reduce((sum, x) => sum + Math.abs(x), 1);
      for (const country of new Set(c.tables.candidates.map(({ place }) => countryAt(c, String(place))))) {
        const { case: own, steps } = countryCase(c, { ...all, goodPrices: priced.goodPrices! }, [country]);
        if (own.tables.demands.length === 0) continue;
        const part = partOf(all, own, steps, tradeOf(c, [country]).isAbroad);
        const today = worthOf(part, own);
        const free = await regionWith(own, all, all, { asRead: own, deadline: deadline(60) });
        const { npv } = free;
        const differs =
          npv === null
            ? 'no plan'
            : (today.breaches[0] ?? (Math.abs(npv - today.npv) > near ? `${npv} ${today.npv}` : ''));
        const whole = npv === null || today.breaches.length > 0 ? [] : otherwise(part, free, own);
        const kinds = [...new Set(whole.map(({ kind }) => kind))].join(', ');
        if (differs === '') told.alike++;
        else if (kinds !== '') told.whole.push(`${seed} ${country}: ${kinds} ${differs}`);
        else told.apart.push(`${seed} ${country}: ${differs}`);
      }
    }
    const { alike, whole, apart } = told;
    process.stderr.write(
      `${alike} alike\ntold as decided otherwise\n${whole.join('\n')}\napart\n${apart.join('\n')}\n`,
    );
    // Why they differ: docs/one-country.md.
    const all = alike + whole.length + apart.length;
    expect(alike).toBeGreaterThan(0.9 * all);
    expect(apart.length).toBeLessThan(0.04 * all);
  });
});

const countryAt = (c: Awaited<ReturnType<typeof opened>>, place: string): string =>
  String(c.tables.places.find((row) => row.place === place)!.country);
