import { type Block, blocksOf, sentence } from '../../blocks/index.ts';
import { type Case, tableOf } from '../../case/index.ts';
import { fixed } from '../../figures/index.ts';
import { ownName, sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { costName } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import type { Resolved } from './ask.ts';

/** How many differences are printed; the document has all. */
const SHOWN = 50;

/** The result of the second opinion, and what it did not check. */
export const verifiedText = (c: Case, plan: PlanDocument, found: Resolved): string =>
  printed(...blocksIn(c, plan, found));

function blocksIn(c: Case, plan: PlanDocument, { ok, differences, notChecked, resolved }: Resolved): Block[] {
  const texts = words().verify;
  const about = { case: plan.case, tolerance: '1e-6', count: differences.length };
  if (plan.npv === null && ok) return [sentence(texts.noQuantities(about))];
  const names = namesOf(c);
  const items = differences.slice(0, SHOWN).map(({ row, heading, plan: stated, recomputed }) =>
    texts.difference({
      what: row === undefined ? costName(heading!) : rowWords(row, names),
      plan: `${stated}`,
      recomputed: `${recomputed}`,
    }),
  );
  const more = differences.length - SHOWN;
  return blocksOf(
    ok ? sentence(texts.agrees(about)) : listed(texts.differs(about), items),
    more > 0 ? sentence(texts.moreDifferences({ count: more })) : undefined,
    resolved && sentence(resolvedWords(plan, resolved)),
    listed(texts.notChecked, notChecked.map(openWords)),
  );
}

/** Lines under what they are. */
const listed = (heading: string, items: readonly string[]): Block => ({ kind: 'beside', lists: [{ heading, items }] });

function resolvedWords(plan: PlanDocument, { status, npv, bound }: NonNullable<Resolved['resolved']>): string {
  const texts = words().verify;
  if (npv === null) return status === 'infeasible' ? texts.resolvedNone : texts.resolvedNotFound;
  const cash = (x: number | null) => (x === null ? words().number.notKnown : `${plan.currency}\u00a0${fixed(x, 0)}`);
  return sentences(
    texts.resolved({ npv: cash(npv), bound: cash(bound) }),
    texts.stated({ npv: cash(plan.npv), bound: cash(plan.bound) }),
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

/** Tables whose rows are named by their first column. */
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
  const textFor = (texts: Readonly<Record<string, string>>, code: string) =>
    Object.hasOwn(texts, code) ? texts[code]! : code;
  const [rest = '', fault = ''] = row.split(/: (.*)/s);
  const parts = rest.split(' ');
  const most = [3, 2, 1].find((n) => Object.hasOwn(rules, parts.slice(0, n).join(' ')));
  if (most === undefined) return row;
  const rule = textFor(rules, parts.slice(0, most).join(' '));
  return told({ rule, key: keyWords(parts.slice(most).join(' '), names), fault: textFor(faults, fault) });
}

/** What was not checked, as text. */
function openWords(one: string): string {
  const { covenants, ...open } = words().verify.open;
  const [, site] = /^covenants of (.*)$/.exec(one) ?? [];
  return site === undefined ? (open[one as keyof typeof open] ?? one) : covenants({ site });
}
