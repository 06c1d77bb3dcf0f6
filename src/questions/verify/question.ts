import { words } from '../../i18n/index.ts';
import { type PlanDocument, UnusableError } from '../../plan/index.ts';
import { argument, text, yes } from '../declare.ts';
import { type InquiryDoor, inquiry } from '../inquiry.ts';
import { caseOf, placesOf } from '../plan/case-of.ts';
import { verify, verifyAgain } from './ask.ts';
import { verifiedText } from './blocks.ts';

const say = () => words().help.verify;

/** The second opinion on a plan, and with `--resolve` what solving again finds. */
export const verifyInquiry = inquiry({
  name: 'verify',
  about: () => say().about,
  options: {
    plan: argument('<plan>', () => words().help.common.planArg),
    case: text('--case <case>', () => say().caseOption),
    resolve: yes('--resolve', () => say().resolve),
  },
  async answer({ plan: path, case: given, resolve }, door) {
    const plan = door.plan(path);
    const c = await caseOf(plan, path, given);
    const { pin: named } = plan.request;
    const pin = named === undefined ? undefined : pinOf(named, path, door);
    if (resolve && named !== undefined && !pin)
      throw new UnusableError('pin', words().verify.pinNeeded({ pin: named }));
    const found = resolve ? await verifyAgain(plan, c, pin, door.progress) : verify(plan, c, pin);
    return { document: found, text: () => verifiedText(c, plan, found), exit: found.ok ? 0 : 1 };
  },
});

/** The plan whose builds a plan was told to keep, where it still is; else it says that this is not checked. */
function pinOf(pin: string, path: string, door: InquiryDoor): PlanDocument | undefined {
  const found = placesOf(pin, path).find(door.isThere);
  if (found !== undefined) return door.plan(found);
  door.warn(words().verify.pinMissing({ pin }));
  return undefined;
}
