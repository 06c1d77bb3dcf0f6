import { expect, it } from 'vitest';
import { sentence } from '../blocks/index.ts';
import { openCase } from '../case/index.ts';
import { hasHash, oneReport } from './one-report.ts';

const stress = (said: string) => [{ id: 'stress', title: 'Stress', blocks: [sentence(said)] }];
const ids = (html: string) => [...html.matchAll(/<section id="([^"]+)">/g)].map((x) => x[1]);
const links = (html: string) => [...html.matchAll(/<li><a href="#([^"]+)">/g)].map((x) => x[1]);

it('puts the sections of questions into one report, in their order, each once', async () => {
  const { case: c } = await openCase('first-steps');
  const hash = '0123456789abcdef';
  const one = oneReport(undefined, { case: c, sections: stress('It costs 2.'), hash });
  expect(ids(one)).toEqual(['stress']);
  expect(hasHash(one, hash)).toBe(true);
  expect(hasHash(one, 'fedcba9876543210')).toBe(false);
  const both = oneReport(one, {
    case: c,
    sections: [{ id: 'options', title: 'Options', blocks: [sentence('One.')] }],
    hash,
  });
  expect(ids(both)).toEqual(['options', 'stress']);
  expect(links(both)).toEqual(['options', 'stress']);
  const again = oneReport(both, { case: c, sections: stress('It costs 6.'), answer: 'The flood hurts most.', hash });
  expect(ids(again)).toEqual(['options', 'stress']);
  expect(links(again)).toEqual(['options', 'stress']);
  expect(again).toContain('It costs 6.');
  expect(again).toContain('The flood hurts most.');
  expect(again).not.toContain('It costs 2.');
  expect(hasHash(again, hash)).toBe(true);
});
