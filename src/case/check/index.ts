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
import { checkCrossings, checkLegs, checkTimes } from './moving.ts';
import { checkPlausible } from './plausible.ts';
import { checkRights } from './rights.ts';
import { checkSettings } from './settings.ts';
import { checkStandards } from './standards.ts';
import { checkTargets } from './targets.ts';
import { checkUncertainty } from './uncertainty.ts';
import { checkYears } from './years.ts';

/** The input of `checkCase`: a case as it was read, or one made in memory (then without issues of reading). */
export interface CheckInput {
  readonly case: Case;
  readonly issues?: readonly Issue[];
  readonly unread?: readonly TableName[];
}

/** A check that another room adds; it runs only if the tables of the case hold no error. */
type ExtraCheck = (c: Case) => readonly Issue[];

const tableChecks: readonly ((x: Context) => void)[] = [
  checkKeys,
  checkShared,
  checkReferences,
  checkSettings,
  checkYears,
];
const crossChecks: readonly ((x: Context) => void)[] = [
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
 * All issues of a case: those of reading, then of cells, keys, references and of the tables together, then, if none is
 * an error, of the extra checks. Sorted by severity, file, line and column. Of a warning, the first twenty are given
 * and the number of the others.
 */
export function checkCase(read: CheckInput, extra: readonly ExtraCheck[] = []): Issue[] {
  const reading = read.issues ?? [];
  const file = reading.find((issue) => issue.table === 'case')?.file ?? fileOfSettings(read.case);
  const x = contextOf(read.case, read.unread ?? [], file);
  if (!reading.some((issue) => issue.code === 'case-missing')) {
    checkCells(x, reading);
    for (const check of tableChecks) check(x);
    for (const check of crossChecks) check(x);
    // Implausible figures are reported only if the case has no error.
    if (![...reading, ...x.issues].some((issue) => issue.severity === 'error')) checkPlausible(x);
  }
  const unreadCells = new Set(reading.flatMap((issue) => (issue.line && issue.column ? [cellOf(issue)] : [])));
  const issues = [...reading, ...x.issues.filter((issue) => !unreadCells.has(cellOf(issue)))];
  if (!issues.some((issue) => issue.severity === 'error')) {
    for (const check of extra) issues.push(...check(read.case));
  }
  return inOrder(fewer(issues));
}

const fileOfSettings = (c: Case): string => (/\.xls[xm]$/i.test(c.source) ? 'case' : 'datapackage.json');

/** The place of an issue: a cell that could not be read is reported only once. */
const cellOf = (issue: Issue): string => `${issue.file}:${issue.line}:${issue.column}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number of further warnings stands behind the warnings that are shown. */
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

const MOST_SHOWN = 20;

function fewer(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  const shown = issues.filter((issue) => {
    if (issue.severity === 'error') return true;
    const key = `${issue.code}/${issue.table}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_SHOWN;
  });
  for (const [key, count] of counts) {
    if (count <= MOST_SHOWN) continue;
    const { code, table, file } = shown.find((issue) => `${issue.code}/${issue.table}` === key)!;
    const params = { found: count - MOST_SHOWN, other: code };
    shown.push({ code: 'more', severity: 'warning', ...(table && { table }), ...(file && { file }), params });
  }
  return shown;
}
