import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { type Case, caseHash, openCase } from '../case/index.ts';
import { optionsOf } from '../face/index.ts';
import { fixed } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
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
  if (old.request.pin !== undefined && !pin) throw wrongUse(words().verify.pinNeeded({ pin: old.request.pin }));
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
      : [{ row: 'resolve/status', plan: 0, recomputed: again.npv }];
  if (again.npv === null)
    return again.status === 'infeasible' ? [{ row: 'resolve/npv', plan: old.npv, recomputed: 0 }] : [];
  const slack = 1e-6 * Math.max(1, Math.abs(again.npv), Math.abs(old.npv));
  return [
    ...(again.npv > old.bound! + slack ? [{ row: 'resolve/bound', plan: old.bound!, recomputed: again.npv }] : []),
    ...(old.npv > again.bound! + slack ? [{ row: 'resolve/npv', plan: old.npv, recomputed: again.bound! }] : []),
  ];
}

/** The case of a plan, as read. Status 2 where none is found, 1 where it has errors or is not the one that was planned. */
async function caseOf(plan: PlanDocument, path: string, given: string | undefined): Promise<Case> {
  const said = words().verify;
  const tried = given === undefined ? placesOf(plan.source, path) : [given];
  let why: Failure = wrongUse(said.caseMissing({ tried }));
  for (const source of tried) {
    const read = await openCase(source);
    if (read.issues.some((issue) => issue.code === 'case-missing')) continue;
    const hash = caseHash(read.case);
    const sound = !read.issues.some((issue) => issue.severity === 'error');
    if (sound && hash === plan.caseHash) return read.case;
    why = new Failure(
      1,
      sound ? said.caseOther({ source, hash, planned: plan.caseHash }) : said.caseErrors({ source }),
    );
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
  process.stderr.write(`${words().verify.pinMissing({ pin })}\n`);
  return undefined;
}

/** Where the plan says that its case is: as said, and seen from the plan's folder. */
function placesOf(source: string, path: string): string[] {
  const folder = path.endsWith('.json') ? dirname(resolve(path)) : resolve(path);
  return [...new Set([source, resolve(folder, source), resolve(folder, '..', source)])];
}

/** Differences that are printed; all stand in the JSON. */
const SHOWN = 50;

function textOf(plan: PlanDocument, { ok, differences, notChecked, resolved }: Resolved): string {
  const said = words().verify;
  if (plan.npv === null && ok) return `${said.noQuantities({ case: plan.case })}\n`;
  const left = [said.notChecked, ...notChecked.map((one) => `  ${wrapLines(openWords(one), 78, '    ')}`)];
  const again = resolved ? [wrapLines(resolvedWords(plan, resolved))] : [];
  if (ok) return [said.agrees({ case: plan.case, tolerance: '1e-6' }), ...again, ...left, ''].join('\n');
  const lines = differences
    .slice(0, SHOWN)
    .map(
      (d) => `  ${said.difference({ what: d.row ?? d.heading!, plan: `${d.plan}`, recomputed: `${d.recomputed}` })}`,
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

/** What is not checked, in words. */
function openWords(one: string): string {
  const { covenants, ...open } = words().verify.open;
  const [, site] = /^covenants of (.*)$/.exec(one) ?? [];
  return site === undefined ? (open[one as keyof typeof open] ?? one) : covenants({ site });
}
