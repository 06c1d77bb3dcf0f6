import { describe, expect, it } from 'vitest';
import { sentence } from '../../blocks/index.ts';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { planAnswer } from '../plan-report.ts';
import { planText } from '../terminal/plan-text.ts';
import { otherSections } from '../testing/extras.ts';
import { readableLines } from '../testing/readable-lines.ts';

const fixture = solarFixture();
const { about, answer, beside, sections } = planAnswer(
  contextOf({ ...fixture, otherAnswers: otherSections(fixture.case) }),
);

describe('what a reader reads of a report', () => {
  it('first page', async () => {
    const page = readableLines([sentence(answer), ...beside!]);
    await expect(`${about}\n\n${page}`).toMatchFileSnapshot('__snapshots__/first-page.txt');
  });

  it.each([...sections])('section $id', async ({ id, title, blocks }) => {
    await expect(`${title}\n\n${readableLines(blocks)}`).toMatchFileSnapshot(`__snapshots__/${id}.txt`);
  });

  it('terminal, on one screen', async () => {
    const { plan, explained, case: c } = fixture;
    const text = planText(plan, explained, { case: c, dir: 'solar-plan' });
    await expect(text).toMatchFileSnapshot('__snapshots__/terminal.txt');
  });
});
