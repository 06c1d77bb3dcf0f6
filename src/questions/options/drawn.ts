import { type Case, once } from '../../case/index.ts';
import { bridgeOf, lanesOf, type PlanDocument, payersOf, pinned } from '../../plan/index.ts';
import type { OptionsDocument } from '../../reforms/index.ts';
import type { Bridge } from '../../report/index.ts';
import type { Deadline } from '../../search/index.ts';
import { planAlone } from '../plan/planned.ts';

/** An option for the page: its plan with all flows if it is known, and the gains of each group against building nothing. */
export interface Drawn {
  readonly plan?: PlanDocument;
  readonly bridge?: Bridge;
}

/** The most seconds for planning one option. */
const DRAWING = 1200;

/** Plans each option with its builds fixed, until the deadline. `books` is the plan that the user gave. */
export async function drawnOptions(
  c: Case,
  d: OptionsDocument,
  { gap, time, books }: { gap: number; time: Deadline; books: PlanDocument | undefined },
): Promise<Drawn[]> {
  const lanes = once(() => lanesOf(c));
  const nothing = books?.nothing?.payers;
  const drawn: Drawn[] = [];
  for (const { decision } of d.options) {
    const request = { reforms: [], gap: Math.max(gap, 0.005), seconds: DRAWING, solver: 'highs-wasm' };
    const { document } = await planAlone(c, { asRead: c, request, prepare: pinned(decision), deadline: time });
    const solved = document.npv !== null;
    drawn.push({
      ...(solved && { plan: document }),
      ...(solved && nothing && { bridge: bridgeOf(payersOf(document, lanes()), nothing) }),
    });
  }
  return drawn;
}
