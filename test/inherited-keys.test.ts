import { beforeAll, describe, expect, it } from 'vitest';
import { type Case, describeIssue, filesOf, openCase, readCase } from '../src/case/index.ts';
import { inLanguage, languages, loadLanguage } from '../src/i18n/index.ts';
import { checkCase } from '../src/plan/index.ts';
import { planText, planWhole, routes, standards } from '../src/questions/index.ts';
import { planFiles } from '../src/report/index.ts';
import { inFolder } from './format/tiny.ts';
import { whole } from './support/malformed/whole.ts';
import { inherited, renamed } from './support/renamed.ts';

/** What stands in a text where an inherited property was taken for a word. */
const inheritedText = /native code|\[object |function /;

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

const places = (issues: ReturnType<typeof checkCase>) => issues.map(({ code, file, line }) => [code, file, line]);

/** The case with inherited words as keys, as it is read from its files. */
const readRenamed = (c: Case) => inFolder(Object.fromEntries(filesOf(renamed(c))), (folder) => openCase(folder));

const plan = (c: Case) => planWhole(c, { gap: 1e-6, seconds: 20, explain: 'none' });

describe('keys that every object inherits', () => {
  it('are keys like any other: a case is checked, planned, confirmed and told as it is with other keys', async () => {
    const given = readCase('first-steps');
    const read = await readRenamed(given.case);
    expect(read.case.tables.places.map(({ place }) => place)).toEqual(
      inherited.slice(0, read.case.tables.places.length),
    );
    const issues = checkCase(read);
    expect(places(issues)).toEqual(places(checkCase(given)));
    const [one, other] = [await planWhole(read.case, { gap: 1e-6, seconds: 30 }), await plan(given.case)];
    expect(one.opinion).toMatchObject({ ok: true, differences: [] });
    expect(one.document.npv).toBeCloseTo(other.document.npv!, 2);
    expect(one.explained?.omitted).toEqual([]);
    const input = { plan: one.document, case: one.case, explained: one.explained! };
    const files = await planFiles(input);
    const page = String(files['report.html']).replace(/<script[\s\S]*?<\/script>/g, '');
    const tables = Object.keys(files).filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(3);
    const told = languages.flatMap((language) =>
      inLanguage(language, () => [
        JSON.stringify(issues.map(describeIssue)),
        planText(one.document, one.explained, { case: one.case, opinion: one.opinion }),
      ]),
    );
    for (const text of [...told, page, ...tables.map((name) => String(files[name]))])
      expect(text).not.toMatch(inheritedText);
    expect((await standards(read.case, { plan: one.document })).certificates.length).toBeGreaterThan(0);
    expect(routes(read.case, '__proto__', 'constructor').routes.length).toBeGreaterThan(0);
  });

  it('of loans, licences, recognitions, choices and scenarios too', async () => {
    const given = inFolder(whole, (folder) => readCase(folder).case);
    const { case: c } = await readRenamed(given);
    const [one, other] = [await plan(c), await plan(given)];
    expect(one.opinion).toMatchObject({ ok: true, differences: [] });
    expect(one.document.npv).toBeCloseTo(other.document.npv!, 2);
  });

  it('of free zones too', async () => {
    const given = readCase('test/cases/tiny-free-zone').case;
    const { case: c } = await readRenamed(given);
    expect((await plan(c)).document.npv).toBeCloseTo((await plan(given)).document.npv!, 2);
  });
});
