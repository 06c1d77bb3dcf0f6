import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { planned } from '../../test/verify/planted.ts';
import { at, type Case, readCase } from '../case/index.ts';
import { routesDocument } from '../network/index.ts';
import { type PlanDocument, routeCautions } from '../plan/index.ts';
import { routesOutput } from '../questions/routes/blocks.ts';
import { answerCautions, planReport, planText, questionReport } from './index.ts';

const withCautions = (name: string, ...cautions: Record<string, string>[]): Case => {
  const known = readCase(`${root}test/cases/${name}`).case;
  return { ...known, tables: { ...known.tables, cautions } };
};

describe('cautions of rows in use are shown', () => {
  const c = withCautions(
    'tiny-make-and-sell',
    { caution: 'used', table: 'places', key: 'tashkent', kind: 'closure', text: 'Closed in storms.' },
    { caution: 'past', table: 'places', key: 'tashkent', kind: 'dispute', text: 'Long ago.', until: '1990' },
  );
  const words = 'Caution (closure), Tashkent: Closed in storms.';
  let plan: PlanDocument;
  beforeAll(async () => {
    plan = await planned(c);
  });

  it('by the report and the terminal of a plan', () => {
    expect(planReport({ plan, case: c })).toContain(`<li>${words}</li>`);
    expect(planText(plan, undefined, { case: c })).toContain(`${words}\n`);
    expect(planReport({ plan, case: c })).not.toContain('Caution (dispute)');
  });

  it('by the page and the terminal of another question: of its plan, or of the whole case where it looks at no plan', () => {
    const asked = { case: c };
    expect(questionReport({ ...asked, plan })).toContain(`<p>${words}</p>`);
    expect(questionReport({ ...asked, plan: { ...plan, cautions: [] } })).not.toContain('Caution');
    expect(questionReport(asked)).toContain(`<p>${words}</p>`);
    expect(answerCautions(c)).toBe(`${words}\n`);
  });

  it('by routes: of places, legs and the border rows that count', () => {
    const along = withCautions('tiny-border-dwell', {
      caution: 'queue',
      table: 'borders',
      key: 'KZ/UZ',
      kind: 'closure',
      text: 'Shut on holidays.',
    });
    const rows = at(along, 2026);
    const { from, to } = rows.legs[0]!;
    const told = (start: string, end: string) => {
      const routes = routesDocument(rows, { from: start, to: end, year: 2026, cargo: 'container' });
      return { routes, cautions: routeCautions(rows, 2026, start, routes.routes) };
    };
    expect(told(to, from).cautions).toEqual([]);
    const there = told(from, to);
    expect(there.cautions.map(({ caution, key }) => [caution, key])).toEqual([['queue', 'KZ/UZ']]);
    expect(routesOutput(along, { ...there.routes, cautions: there.cautions }).page()).toContain('Shut on holidays.');
  });
});
