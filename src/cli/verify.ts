import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Case, caseHash, examine, type PlanDocument, verify, verifyAgain } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { verifiedText } from '../terminal/index.ts';
import { jsonText } from './asked.ts';
import { commandOf, runs } from './command.ts';
import { Failure, wrongUse } from './failure.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';

interface VerifyFlags {
  case?: string;
  resolve?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu verify PLAN`: the second opinion on a plan, and with `--resolve` what solving again finds. */
export function verifyCommand(): Command {
  const { common, verify: say } = words().help;
  const command = commandOf('verify')
    .argument('<plan>', common.planArg)
    .option('--case <case>', say.caseOption)
    .option('--resolve', say.resolve);
  return runs(command, run);
}

async function run(path: string, flags: VerifyFlags): Promise<void> {
  const plan = readPlan(path);
  const c = await caseOf(plan, path, flags.case);
  const pin = pinOf(plan, path);
  const verified = flags.resolve ? await again(plan, c, pin, flags.quiet ?? false) : verify(plan, c, pin);
  process.stdout.write(flags.json ? jsonText(verified) : verifiedText(plan, verified));
  process.exitCode = verified.ok ? 0 : 1;
}

async function again(plan: PlanDocument, c: Case, pin: PlanDocument | undefined, quiet: boolean) {
  const { pin: named } = plan.request;
  if (named !== undefined && !pin) throw wrongUse(words().verify.pinNeeded({ pin: named }));
  const told = progress(quiet);
  const verified = await verifyAgain(plan, c, pin, told.tell);
  told.end();
  return verified;
}

/** The case of a plan, as read. Status 2 where none is found, 1 where it has errors or is not the one that was planned. */
async function caseOf(plan: PlanDocument, path: string, given: string | undefined): Promise<Case> {
  const said = words().verify;
  const tried = given === undefined ? placesOf(plan.source, path) : [given];
  let why: Failure = wrongUse(said.caseMissing({ tried }));
  for (const source of tried) {
    const read = await examine(source);
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
  const found = placesOf(pin, path).find((file) => existsSync(file));
  if (found !== undefined) return readPlan(found);
  process.stderr.write(`${words().verify.pinMissing({ pin })}\n`);
  return undefined;
}

/** Where something that a plan names is: as said, and seen from the plan's folder and the one above. */
function placesOf(named: string, path: string): string[] {
  const folder = path.endsWith('.json') ? dirname(resolve(path)) : resolve(path);
  return [...new Set([named, resolve(folder, named), resolve(folder, '..', named)])];
}
