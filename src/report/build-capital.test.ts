import { describe, expect, it } from 'vitest';
import { buildsSection, capitalOfBuilds, contextOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { allLines, firstLines } from './sections/first-lines.ts';
import { readableLines } from './testing/readable-lines.ts';

const fixture = solarFixture();
const context = contextOf(fixture);
const isTwice = ({ place, process }: { place: string; process: string }) =>
  place === 'Tashkent' && process === 'mounting';
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

describe('the capital of builds', () => {
  it('adds up to what the plan pays for plants', () => {
    expect(fixture.plan.builds.filter(isTwice).length).toBe(2);
    const capital = capitalOfBuilds(context.plan, context.facts.rows);
    const paid = fixture.plan.costs.filter((line) => line.heading === 'capital' && line.process !== undefined);
    const reported = fixture.plan.builds.map((build, i) =>
      paid.some(({ place, process }) => place === build.place && process === build.process) ? capital[i]! : 0,
    );
    expect(sum(reported)).toBeCloseTo(sum(paid.map(({ amount }) => amount)), 0);
    const [large, small] = fixture.plan.builds.flatMap((build, i) => (isTwice(build) ? [capital[i]!] : []));
    expect(large).not.toBeCloseTo(small!, 0);
  });

  it('is told of two builds at one place each by itself', () => {
    const lines = readableLines(buildsSection(context)!.blocks).split('\n');
    const column = fixture.plan.builds.map((_, i) => capitalOfBuilds(context.plan, context.facts.rows)[i]! / 1e6);
    expect(lines.find((line) => line.startsWith('drawing:'))).toContain(`for USD ${sum(column).toFixed(0)} million`);
    const two = { ...fixture.plan, builds: fixture.plan.builds.filter(isTwice) };
    const [said] = allLines(firstLines(contextOf({ ...fixture, plan: two })));
    expect(said!.match(/Tashkent, Mounting structure, \d{4}, USD/g)).toHaveLength(
      new Set(two.builds.map(({ year }) => year)).size,
    );
  });
});
