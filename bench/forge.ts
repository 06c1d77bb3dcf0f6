import { existsSync } from 'node:fs';
import { openCase } from '../src/case/index.ts';
import { plan, verify } from '../src/plan/index.ts';
import { score } from '../test/support/forge.ts';
import type { Measure, Say } from './measure.ts';

/** Forgeries of each plan. */
const FORGERIES = 400;

/** Bundled cases that have a plan, and cases of the tests with closings, legs, certificates, licences, loans, preferences. */
const cases = [
  'first-steps',
  'solar-central-asia',
  'tiny-make-and-sell',
  'tiny-closable-plant',
  'tiny-candidate-leg',
  'tiny-certificate-yearly-and-renewal',
  'tiny-licence-bought',
  'tiny-loan-annuity-with-grace',
  'tiny-tariff-agreement',
  'tiny-step-of-two-years',
];

/** Plans forged many times: what the second opinion finds, and why what it passes does no harm. */
export async function forgeBench(say: Say): Promise<Measure[]> {
  const measures: Measure[] = [];
  const passed = new Map<string, number>();
  let missed = 0;
  for (const name of cases) {
    const c = (await openCase(existsSync(`cases/${name}`) ? name : `test/cases/${name}`)).case;
    const request = { reforms: [], gap: 0.005, seconds: 600, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request });
    await solved.session.close();
    if (document.npv === null || !verify(document, c).ok) throw new Error(`${name}: no sound plan to forge`);
    const one = score(document, c, FORGERIES);
    for (const [why, list] of one.harmless) passed.set(why, (passed.get(why) ?? 0) + list.length);
    for (const what of one.missed) say(`${name}: missed: ${what}`);
    missed += one.missed.length;
    measures.push([`${name}: forged plans found of ${one.tried} tried`, one.found, '', 'said']);
  }
  for (const [why, value] of [...passed].sort((a, b) => b[1] - a[1]))
    measures.push([`forged plans that pass and do no harm: ${why}`, value, '', 'said']);
  return [...measures, ['forged plans that pass and do harm', missed, '', '0']];
}
