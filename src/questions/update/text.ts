import type { Case } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { factsOf, plantName } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import type { update as UpdateDocument } from '../documents.ts';

/** Rows of changes that are printed; all stand in the JSON. */
const SHOWN = 40;

/** What changes in a table, and whether the plan would; `c` is the case with the new figures, `source` how it was named. */
export function updateText(d: UpdateDocument, c: Case, source: string, gap: number): string {
  const said = words().update;
  if (d.cells.length === 0) return `${wrapLines(said.same(d))}\n`;
  const rows = d.cells
    .slice(0, SHOWN)
    .map((x) => [x.key, x.column, x.before || '–', x.after || '–', x.quality, x.source || '–']);
  const table = textTable(
    [
      { head: d.table, gives: true },
      { head: said.column },
      { head: said.old, right: true },
      { head: said.new, right: true },
      { head: said.quality },
      { head: said.source },
    ],
    rows,
  );
  const parts: string[] = [];
  if (d.cells.length > SHOWN) parts.push(said.moreCells({ count: d.cells.length - SHOWN }));
  if (d.added.length > 0) parts.push(said.newRows({ count: d.added.length }));
  if (d.plan) parts.push(...planWords(d.plan, c, gap));
  parts.push(d.written ? said.written({ source }) : said.notWritten);
  return `${[table, ...parts.map((part) => (part.startsWith('  ') ? part : wrapLines(part)))].join('\n')}\n`;
}

/** Builds that are printed; all stand in the JSON. */
const BUILDS = 6;

const indented = (line: string): string => `  ${wrapLines(line, 78, '    ')}`;

function planWords(change: NonNullable<UpdateDocument['plan']>, c: Case, gap: number): string[] {
  const said = words().update;
  const { before, after, builds } = change;
  if (before.npv === null || after.npv === null) return [said.planNotKnown];
  const facts = factsOf(c);
  const cash = (x: number) => money(x, facts.currency);
  const npv = said.npv({ before: cash(before.npv), after: cash(after.npv) });
  const near = said.near({ gap: percent(gap) });
  if (builds.length === 0) return [npv, sentences(said.sameBuilds, near)];
  const list = builds.slice(0, BUILDS).map((x) => {
    const one = { plant: plantName(facts, x), year: x.year };
    return indented(x.counts[1]! > x.counts[0]! ? said.built(one) : said.notBuilt(one));
  });
  const more = builds.length > BUILDS ? [said.moreBuilds({ count: builds.length - BUILDS })] : [];
  return [npv, said.buildsChange, ...list, ...more, sentences(near, said.nearWorth)];
}
