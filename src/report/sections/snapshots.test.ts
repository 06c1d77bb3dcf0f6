import { describe, expect, it } from 'vitest';
import { planParts } from '../plan-report.ts';
import { planText } from '../terminal/plan-text.ts';
import { extrasFixture } from '../testing/extras.ts';
import { solarFixture } from '../testing/solar.ts';
import { told } from '../testing/told.ts';

const fixture = solarFixture();
const { lead, sections } = planParts({ ...fixture, ...extrasFixture(fixture.case) });

describe('what a reader reads of a report', () => {
  it('first page', async () => {
    await expect(told(lead)).toMatchFileSnapshot('__snapshots__/first-page.txt');
  });

  it.each(sections.map(({ id, title, html }) => ({ id, title, html })))('section $id', async ({ id, title, html }) => {
    await expect(`${title}\n\n${told(html)}`).toMatchFileSnapshot(`__snapshots__/${id}.txt`);
  });

  it('terminal, on one screen', async () => {
    const { plan, explained, case: c } = fixture;
    const text = planText(plan, explained, { case: c, dir: 'solar-plan' });
    await expect(text).toMatchFileSnapshot('__snapshots__/terminal.txt');
  });
});
