import { describe, expect, it } from 'vitest';
import { readCase } from '../src/case/index.ts';
import { solarFixture } from '../src/model/testing/solar.ts';
import { planWhole } from '../src/questions/plan/ask.ts';
import { lossesApart } from './support/reader/agree.ts';
import { isFormOf, numbersIn } from './support/reader/numbers.ts';
import { programWords } from './support/reader/program.ts';
import { read } from './support/reader/read.ts';
import { traces } from './support/reader/traces.ts';

const clean = { untraced: [], contradicted: [], program: [] };

const cases = [
  'first-steps',
  'test/cases/tiny-demand-steps',
  'test/cases/tiny-loan-annuity-with-grace',
  'test/cases/tiny-certificate-lost-weeks',
  'test/cases/tiny-firm-demand-infeasible',
  'test/cases/tiny-chosen-size',
  'test/cases/tiny-closable-plant',
  'test/cases/distribution2',
  'test/cases/egypt',
  'test/cases/min-zonequota',
  'test/cases/min-grant',
];

describe('a careful reader', () => {
  it.each(cases)(
    'finds nothing untraced, contradicted or in the language of a program in the answer to %s',
    async (name) => {
      const asRead = readCase(name).case;
      const { document, explained, case: c } = await planWhole(asRead, { seconds: 20 });
      expect(read({ plan: document, case: c, ...(explained ? { explained } : {}) })).toEqual(clean);
    },
  );

  it('finds nothing of the kind in a larger one', () => {
    expect(read(solarFixture())).toEqual(clean);
  });

  it('traces trade among the members of a bloc, and finds one that is no field of the plan', () => {
    const { plan, ...rest } = solarFixture();
    const cooperation = { among: 'bloc', members: [], pairs: [], closed: [], unvalued: [], countries: [] } as const;
    const opened = ['glass', 'module', 'cell', 'frame', 'mounting', 'coil'];
    const trade = { before: 6_561_699, after: 73_162_379 };
    const decision = { cooperation: { ...cooperation, opened, trade } } as unknown as NonNullable<typeof plan.decision>;
    expect(read({ ...rest, plan: { ...plan, decision } })).toEqual(clean);
    const sentence = 'Against building nothing, trade among the members rises from USD 6.56 million to USD 88 million.';
    const [, , values] = traces.find(([, pattern]) => pattern.test(sentence))!;
    const known = values({ ...rest, plan: { ...plan, decision } });
    expect(numbersIn(sentence).map((token) => known.some((value) => isFormOf(token, value!)))).toEqual([true, false]);
  });

  it('finds a counterfactual that is told with two intervals', () => {
    const { plan, ...rest } = solarFixture();
    const stage = { process: 'glass', without: { low: 27.9e6, high: 58.4e6 }, leaves: [] };
    const here = { place: 'Jizzakh', process: 'glass', next: { place: null, loses: { low: 0, high: 58.5e6 } } };
    const told = { ...rest, plan: { ...plan, stages: [stage], here: [{ ...here, decides: 'capital' as const }] } };
    expect(lossesApart(told)).toEqual([expect.stringContaining('most loss without glass and without it at Jizzakh')]);
  });
});

describe('the reader of numbers', () => {
  it('knows a rounding from another number', () => {
    const [low, high, share] = numbersIn('The plan gains USD 8.32–8.39 million, 15 % of all.');
    expect([low!.size, high!.size, share!.size]).toEqual([8.32e6, 8.39e6, 0.15]);
    expect(isFormOf(low!, -8_321_000)).toBe(true);
    expect(isFormOf(low!, 8_450_000)).toBe(false);
  });
});

describe('the reader of words', () => {
  it('finds options, files, commands, hashes and keys that have a name', () => {
    const { case: c } = readCase('first-steps');
    const lines = [
      'Give more --seconds.',
      'candidates.csv:6 has no place.',
      'See `chorsu plan` for more.',
      'Case 04be5a594bcb.',
      'With quick-border the plan gains.',
      'Built at Samarkand/cooking.',
    ];
    expect(programWords(lines, c)).toHaveLength(lines.length);
    expect(programWords(['The plan gains USD 8.32–8.39 million at Samarkand, Cooking and filling.'], c)).toEqual([]);
  });
});
