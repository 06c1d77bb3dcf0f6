import { type Case, tableOf } from '../../case/index.ts';
import { fixed } from '../../figures/index.ts';
import { ownName, sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { wrapLines } from '../../view/index.ts';
import type { Resolved } from './ask.ts';

/** Differences that are printed; all stand in the JSON. */
const SHOWN = 50;

/** What the second opinion found, and what it did not look at. */
export function verifiedText(c: Case, plan: PlanDocument, { ok, differences, notChecked, resolved }: Resolved): string {
  const names = namesOf(c);
  const said = words().verify;
  if (plan.npv === null && ok) return `${said.noQuantities({ case: plan.case })}\n`;
  const left = [said.notChecked, ...notChecked.map((one) => `  ${wrapLines(openWords(one), 78, '    ')}`)];
  const again = resolved ? [wrapLines(resolvedWords(plan, resolved))] : [];
  if (ok) return [said.agrees({ case: plan.case, tolerance: '1e-6' }), ...again, ...left, ''].join('\n');
  const lines = differences
    .slice(0, SHOWN)
    .map(
      (d) =>
        `  ${said.difference({ what: d.row === undefined ? headingName(d.heading!) : rowWords(d.row, names), plan: `${d.plan}`, recomputed: `${d.recomputed}` })}`,
    );
  const more = differences.length > SHOWN ? [`  ${said.moreDifferences({ count: differences.length - SHOWN })}`] : [];
  const head = said.differs({ case: plan.case, count: differences.length });
  return [head, ...lines, ...more, ...again, ...left, ''].join('\n');
}

function resolvedWords(plan: PlanDocument, { status, npv, bound }: NonNullable<Resolved['resolved']>): string {
  const said = words().verify;
  if (npv === null) return status === 'infeasible' ? said.resolvedNone : said.resolvedNotFound;
  const cash = (x: number | null) => (x === null ? words().number.notKnown : `${plan.currency}\u00a0${fixed(x, 0)}`);
  return sentences(
    said.resolved({ npv: cash(npv), bound: cash(bound) }),
    said.stated({ npv: cash(plan.npv), bound: cash(plan.bound) }),
  );
}

/** Names of the rows of a case by their keys; a key that two rows of different names share has none. */
export function namesOf({ tables }: Case): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const table of named)
    for (const row of tables[table]) {
      const [key, name] = [String(row[tableOf(table).columns[0]!.name]), ownName(row)];
      if (name !== undefined) names.set(key, names.has(key) && names.get(key) !== name ? key : name);
    }
  return names;
}

/** Tables whose rows are called by their first column. */
const named = [
  'places',
  'goods',
  'processes',
  'schemes',
  'evidence',
  'parties',
  'assets',
  'lenders',
  'targets',
] as const;

/** The parts of a key by their names; a key of which no part has one stays as it is. */
function keyWords(key: string, names: ReadonlyMap<string, string>): string {
  const parts = key.split(/[ /]/);
  return parts.some((part) => names.has(part))
    ? words().plan.rowParts({ parts: parts.map((part) => names.get(part) ?? part) })
    : key;
}

/** A row `rule key: fault` in the reader's words; codes that the catalogue does not have stay as in the JSON. */
export function rowWords(row: string, names: ReadonlyMap<string, string>): string {
  const { rules, faults, row: told } = words().verify;
  const known = (texts: Readonly<Record<string, string>>, code: string) =>
    Object.hasOwn(texts, code) ? texts[code]! : code;
  const [rest = '', fault = ''] = row.split(/: (.*)/s);
  const parts = rest.split(' ');
  const most = [3, 2, 1].find((n) => Object.hasOwn(rules, parts.slice(0, n).join(' ')));
  if (most === undefined) return row;
  const rule = known(rules, parts.slice(0, most).join(' '));
  return told({ rule, key: keyWords(parts.slice(most).join(' '), names), fault: known(faults, fault) });
}

/** A heading of cost in the reader's words. */
function headingName(heading: string): string {
  const { headings } = words().plan;
  return heading in headings ? headings[heading as keyof typeof headings].name : heading;
}

/** What is not checked, in words. */
function openWords(one: string): string {
  const { covenants, ...open } = words().verify.open;
  const [, site] = /^covenants of (.*)$/.exec(one) ?? [];
  return site === undefined ? (open[one as keyof typeof open] ?? one) : covenants({ site });
}
