import { expect, it } from 'vitest';
import { useLanguage } from '../src/i18n/index.ts';
import { financeData, financeNamed, forReport } from '../src/questions/index.ts';
import { planReport } from '../src/report/index.ts';
import { type StoredName, storedNames, storedPlan } from './outputs/stored.ts';

const MB = 1e6;
/** A case of 35 plants, 17 goods and 200 lanes a year has the most to tell, then one of ten countries and ten years. */
const most: Partial<Record<StoredName, number>> = { polymers: 1.45 * MB, wagons: 1.3 * MB };

// In Russian a letter takes two bytes: no report is larger in another language.
it.each(storedNames)('the report of %s is small enough to be sent by mail', async (name) => {
  const { document: plan, case: c, explained: stored, cut } = await storedPlan(name);
  await useLanguage('ru');
  try {
    const explained = forReport(plan, c, stored);
    const sections = cut ? { sections: { finance: financeData(financeNamed(c, cut)) } } : {};
    const page = planReport({ plan, case: c, explained, ...sections });
    expect(Buffer.byteLength(page)).toBeLessThan(most[name] ?? MB);
  } finally {
    await useLanguage('en');
  }
});
