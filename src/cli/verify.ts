import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { type Case, caseHash, openCase } from '../case/index.ts';
import { optionsOf } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { type PlanDocument, plan as planOf, type Verified, verify } from '../plan/index.ts';
import { wrapLines } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { reformed } from './plan.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';

interface VerifyFlags {
  case?: string;
  resolve?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description(words().help.verify.about)
    .argument('<plan>', words().help.common.planArg)
    .option('--case <case>', words().help.verify.caseOption)
    .option('--resolve', words().help.verify.resolve)
    .option('--json', words().help.verify.json)
    .option('--quiet', words().help.common.quiet)
    .action(run);
}

async function run(path: string, flags: VerifyFlags): Promise<void> {
  const plan = readPlan(path);
  const c = await caseOf(plan, path, flags.case);
  const pin = pinOf(plan, path);
  const opinion = verify(plan, c, pin);
  const verified = flags.resolve ? await resolvedToo(opinion, plan, c, pin, flags.quiet ?? false) : opinion;
  process.stdout.write(flags.json ? jsonText(verified) : textOf(plan, verified));
  process.exitCode = verified.ok ? 0 : 1;
}

interface Resolved extends Verified {
  /** What solving the case again found. */
  readonly resolved?: Pick<PlanDocument, 'status' | 'npv' | 'bound'>;
}

/** Solves the case again as the plan was asked. No plan is worth more than a true bound, and none less than is known to be possible. */
async function resolvedToo(
  opinion: Verified,
  old: PlanDocument,
  asRead: Case,
  pin: PlanDocument | undefined,
  quiet: boolean,
): Promise<Resolved> {
  if (old.request.pin !== undefined && !pin)
    throw wrongUse(`--resolve needs ${old.request.pin}, whose builds this plan was told to keep`);
  const told = progress(quiet);
  const { request } = old;
  const c = reformed(asRead, request.reforms);
  const { document, solved } = await planOf(c, { asRead, request, ...optionsOf(request, pin), onProgress: told.tell });
  await solved.session.close();
  told.end();
  const { status, npv, bound } = document;
  const differences = [...opinion.differences, ...besideResolved(old, document)];
  const proven = status === 'optimal' || status === 'infeasible';
  const notChecked = opinion.notChecked.filter((one) => one !== 'optimality' || !proven);
  const checked = proven ? [...opinion.checked, 'optimality'] : opinion.checked;
  return { ok: differences.length === 0, differences, checked, notChecked, resolved: { status, npv, bound } };
}

/** Where the plan's NPV and bound cannot be true beside those found again. */
function besideResolved(old: PlanDocument, again: PlanDocument): Verified['differences'] {
  if (old.npv === null)
    return again.npv === null || old.status === 'stopped'
      ? []
      : [{ row: `${old.status}, though there is a plan`, plan: 0, recomputed: again.npv }];
  if (again.npv === null)
    return again.status === 'infeasible' ? [{ row: 'npv, though no plan exists', plan: old.npv, recomputed: 0 }] : [];
  const slack = 1e-6 * Math.max(1, Math.abs(again.npv), Math.abs(old.npv));
  return [
    ...(again.npv > old.bound! + slack
      ? [{ row: 'bound, though a better plan exists', plan: old.bound!, recomputed: again.npv }]
      : []),
    ...(old.npv > again.bound! + slack
      ? [{ row: 'npv, above what any plan is worth', plan: old.npv, recomputed: again.bound! }]
      : []),
  ];
}

/** The case of a plan, as read. Status 2 where none is found, 1 where it has errors or is not the one that was planned. */
async function caseOf(plan: PlanDocument, path: string, given: string | undefined): Promise<Case> {
  const tried = given === undefined ? placesOf(plan.source, path) : [given];
  let why: Failure = wrongUse(`the case of this plan is not at ${tried.join(' or ')}: name it with --case`);
  for (const source of tried) {
    const read = await openCase(source);
    if (read.issues.some((issue) => issue.code === 'case-missing')) continue;
    const hash = caseHash(read.case);
    const sound = !read.issues.some((issue) => issue.severity === 'error');
    if (sound && hash === plan.caseHash) return read.case;
    why = sound
      ? new Failure(1, `${source} is not the case that was planned: its hash is ${hash}, the plan's ${plan.caseHash}`)
      : new Failure(1, `${source} has errors: chorsu check ${source}`);
  }
  throw why;
}

/** The plan that this one was told to keep the builds of, where it still is; else it says that this is not checked. */
function pinOf(plan: PlanDocument, path: string): PlanDocument | undefined {
  const { pin } = plan.request;
  if (pin === undefined) return undefined;
  const folder = path.endsWith('.json') ? dirname(resolve(path)) : resolve(path);
  const found = [pin, resolve(folder, pin), resolve(folder, '..', pin)].find((file) => existsSync(file));
  if (found !== undefined) return readPlan(found);
  process.stderr.write(`${pin}, whose builds this plan was told to keep, is not there: that is not checked\n`);
  return undefined;
}

/** Where the plan says that its case is: as said, and seen from the plan's folder. */
function placesOf(source: string, path: string): string[] {
  const folder = path.endsWith('.json') ? dirname(resolve(path)) : resolve(path);
  return [...new Set([source, resolve(folder, source), resolve(folder, '..', source)])];
}

function textOf(plan: PlanDocument, { ok, differences, notChecked, resolved }: Resolved): string {
  if (plan.npv === null && ok) return `${plan.case}: ${plan.status}, no quantities to check\n`;
  const left = wrapLines(`Not checked: ${notChecked.map((one) => unknown[one] ?? one).join('; ')}.`);
  const again = resolved ? [wrapLines(resolvedWords(plan, resolved))] : [];
  if (ok)
    return [
      `${plan.case}: the second opinion agrees with every cost, balance and limit (1e-6).`,
      ...again,
      left,
      '',
    ].join('\n');
  const lines = differences.slice(0, 50).map((d) => {
    return `  ${d.row ?? d.heading}: the plan says ${d.plan}, recomputed ${d.recomputed}`;
  });
  const more = differences.length > 50 ? [`  and ${differences.length - 50} more`] : [];
  const count = `${differences.length} difference${differences.length === 1 ? '' : 's'}`;
  return [`${plan.case}: the second opinion differs, ${count}:`, ...lines, ...more, ...again, left, ''].join('\n');
}

const resolvedWords = (plan: PlanDocument, { status, npv, bound }: NonNullable<Resolved['resolved']>): string =>
  npv === null
    ? `Solved again: ${status}, no plan.`
    : `Solved again: NPV ${plan.currency} ${npv.toFixed(0)}, no plan above ${bound!.toFixed(0)}; this plan ${plan.npv?.toFixed(0) ?? 'none'}, ${plan.bound?.toFixed(0) ?? 'none'}.`;

const unknown: Readonly<Record<string, string>> = {
  optimality: 'whether a better plan exists (`--resolve` solves the case again)',
  explanations: 'what explains the plan (shadow prices, stages, why here)',
  pin: 'the builds of the plan that this one was told to keep, which is not there',
};
