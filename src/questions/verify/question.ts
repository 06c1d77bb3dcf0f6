import { words } from '../../i18n/index.ts';
import { type PlanDocument, UnusableError } from '../../plan/index.ts';
import { type CommandHost, question } from '../declare.ts';
import { argument, boolean, text } from '../option.ts';
import { caseOf, placesOf } from '../plan/case-of.ts';
import { verify, verifyAgain } from './ask.ts';
import { verifiedText } from './blocks.ts';

const say = () => words().help.verify;

/** Recomputes a plan independently; with `--resolve` solves it again too. */
export const verifyQuestion = question({
  name: 'verify',
  description: () => say().about,
  options: {
    plan: argument('<plan>', () => words().help.common.planArg),
    case: text('--case <case>', () => say().caseOption),
    resolve: boolean('--resolve', () => say().resolve),
  },
  async answer({ plan: path, case: given, resolve }, host) {
    const plan = host.readPlan(path);
    const c = await caseOf(plan, path, given);
    const { pin: pinName } = plan.request;
    const pin = pinName === undefined ? undefined : pinOf(pinName, path, host);
    if (resolve && pinName !== undefined && !pin)
      throw new UnusableError('pin', words().verify.pinNeeded({ pin: pinName }));
    const found = resolve ? await verifyAgain(plan, c, pin, host.solveProgress) : verify(plan, c, pin);
    return { document: found, text: () => verifiedText(c, plan, found), exit: found.ok ? 0 : 1 };
  },
});

/** The plan that this plan was pinned to; undefined, with a warning, where its file is missing. */
function pinOf(pin: string, path: string, host: CommandHost): PlanDocument | undefined {
  const place = placesOf(pin, path).find(host.exists);
  if (place !== undefined) return host.readPlan(place);
  host.warn(words().verify.pinMissing({ pin }));
  return undefined;
}
