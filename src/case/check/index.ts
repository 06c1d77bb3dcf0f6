import type { Case, Issue } from '../model.ts';
import type { TableName } from '../schema/tables.ts';
import { checkBalance } from './balance.ts';
import { checkCargo } from './cargo.ts';
import { checkCautions } from './cautions.ts';
import { checkCells } from './cells.ts';
import { checkChanges } from './changes.ts';
import { type Context, contextOf } from './context.ts';
import { checkRestrictions, checkTariffs, checkZones } from './duties.ts';
import { checkFinance } from './finance.ts';
import { checkFirm } from './firm.ts';
import { checkGauges } from './gauges.ts';
import { checkGrowth } from './growth.ts';
import { checkHolding } from './holding.ts';
import { checkKeys, checkReferences, checkShared } from './keys.ts';
import { checkChoices, checkMaking, checkTrade } from './making.ts';
import { checkMeant } from './meant.ts';
import { checkCrossings, checkLegs, checkTimes } from './moving.ts';
import { checkRights, checkStandards, checkTargets } from './others.ts';
import { checkSettings } from './settings.ts';
import { checkUncertainty } from './uncertainty.ts';
import { checkYears } from './years.ts';

/** What `checkCase` takes: a case as read, or one made otherwise (then without issues of reading). */
export interface Checked {
  readonly case: Case;
  readonly issues?: readonly Issue[];
  readonly unread?: readonly TableName[];
}

/** Further checks of a case, as of other rooms; run only on a case whose own tables hold no error. */
export type ExtraCheck = (c: Case) => readonly Issue[];

const cellByCell: readonly ((x: Context) => void)[] = [
  checkKeys,
  checkShared,
  checkReferences,
  checkSettings,
  checkYears,
];
const across: readonly ((x: Context) => void)[] = [
  checkMaking,
  checkHolding,
  checkTrade,
  checkGrowth,
  checkChoices,
  checkBalance,
  checkFirm,
  checkLegs,
  checkTimes,
  checkCrossings,
  checkGauges,
  checkCargo,
  checkZones,
  checkTariffs,
  checkRestrictions,
  checkStandards,
  checkRights,
  checkFinance,
  checkTargets,
  checkChanges,
  checkUncertainty,
  checkCautions,
];

/**
 * All issues of a case, those of reading first taken over: cells, keys, references, and what the tables say together,
 * then, where none is an error, the extra checks. In the order of file, line and column; of a warning, the first twenty
 * and how many more there are.
 */
export function checkCase(read: Checked, extra: readonly ExtraCheck[] = []): Issue[] {
  const reading = read.issues ?? [];
  const file = reading.find((issue) => issue.table === 'case')?.file ?? fileOfSettings(read.case);
  const x = contextOf(read.case, read.unread ?? [], file);
  if (!reading.some((issue) => issue.code === 'case-missing')) {
    checkCells(x, reading);
    for (const check of cellByCell) check(x);
    for (const check of across) check(x);
    // What cannot well be meant is told of a case that is sound otherwise.
    if (![...reading, ...x.issues].some((issue) => issue.severity === 'error')) checkMeant(x);
  }
  const unreadCells = new Set(reading.flatMap((issue) => (issue.line && issue.column ? [cellOf(issue)] : [])));
  const issues = [...reading, ...x.issues.filter((issue) => !unreadCells.has(cellOf(issue)))];
  if (!issues.some((issue) => issue.severity === 'error')) {
    for (const check of extra) issues.push(...check(read.case));
  }
  return inOrder(fewer(issues));
}

const fileOfSettings = (c: Case): string => (/\.xls[xm]$/i.test(c.source) ? 'case' : 'datapackage.json');

/** A cell that could not be read says nothing more. */
const cellOf = (issue: Issue): string => `${issue.file}:${issue.line}:${issue.column}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many more there are comes after those that are shown. */
const lineFor = (issue: Issue): number => issue.line ?? (issue.code === 'more' ? Number.MAX_SAFE_INTEGER : 0);

function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.severity, b.severity) ||
      compare(a.file ?? '', b.file ?? '') ||
      lineFor(a) - lineFor(b) ||
      compare(a.column ?? '', b.column ?? ''),
  );
}

const most = 20;

function fewer(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  const shown = issues.filter((issue) => {
    if (issue.severity === 'error') return true;
    const key = `${issue.code}/${issue.table}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  });
  for (const [key, count] of counts) {
    if (count <= most) continue;
    const { code, table, file } = shown.find((issue) => `${issue.code}/${issue.table}` === key)!;
    const params = { found: count - most, other: code };
    shown.push({ code: 'more', severity: 'warning', ...(table && { table }), ...(file && { file }), params });
  }
  return shown;
}
