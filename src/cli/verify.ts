import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Case, jsonText, type PlanDocument, verifiedText, verify, verifyAgain } from '../questions/index.ts';
import { caseOf, placesOf } from './case-of-plan.ts';
import { commandOf, runs } from './command.ts';
import { wrongUse } from './failure.ts';
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
  process.stdout.write(flags.json ? jsonText(verified) : verifiedText(c, plan, verified));
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

/** The plan that this one was told to keep the builds of, where it still is; else it says that this is not checked. */
function pinOf(plan: PlanDocument, path: string): PlanDocument | undefined {
  const { pin } = plan.request;
  if (pin === undefined) return undefined;
  const found = placesOf(pin, path).find((file) => existsSync(file));
  if (found !== undefined) return readPlan(found);
  process.stderr.write(`${words().verify.pinMissing({ pin })}\n`);
  return undefined;
}
