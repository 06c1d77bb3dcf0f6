import { type Case, siteKey } from '../../case/index.ts';
import { type Assembled, type PlanDocument, type PlanOptions as PlanOf, pinned, required } from '../../plan/index.ts';
import { RequestError, type RequestFault } from '../errors.ts';
import type { PlanOptions, Timed } from './options.ts';

/** The widest gap of a plan for which none is asked, as a share of its gross cost. */
const WIDEST = 0.001;

/** The request as it stands in the plan. Throws `RequestError` where a target or a candidate is not there. */
export function requestOf(c: Case, options: PlanOptions & Timed): PlanDocument['request'] {
  const { reforms = [], require = [], forbid = [], withoutTargets = [], pin } = options;
  const targets = [...new Set(c.tables.targets.map((row) => String(row.target)))];
  refuse('withoutTargets', withoutTargets, targets, 'target', targets);
  const candidates = c.tables.candidates.map(siteKey);
  refuse('require', require, candidates, 'candidate');
  refuse('forbid', forbid, candidates, 'candidate');
  return {
    reforms: [...reforms],
    gap: options.gap ?? WIDEST,
    ...(options.gap === undefined ? { settled: true } : {}),
    seconds: options.seconds ?? 120,
    ...(pin ? { pin: options.pinName ?? pin.caseHash } : {}),
    ...(pin && options.from !== undefined ? { from: options.from } : {}),
    ...(require.length > 0 ? { require: [...require] } : {}),
    ...(forbid.length > 0 ? { forbid: [...forbid] } : {}),
    ...(withoutTargets.length > 0 ? { withoutTargets: [...withoutTargets] } : {}),
    solver: options.solver ?? 'highs-wasm',
  };
}

function refuse(
  option: string,
  names: readonly string[],
  there: readonly string[],
  fault: RequestFault,
  choices: readonly string[] = [],
): void {
  const unknown = names.filter((one) => !there.includes(one));
  if (unknown.length > 0) throw new RequestError(option, unknown, fault, choices);
}

/** How a case is to be solved for what a request asks beside its reforms; `pin` is the plan whose builds are kept. */
export function optionsOf(request: PlanDocument['request'], pin?: PlanDocument): RequestOptions {
  const { prepare, ...options } = furtherOptionsOf(request, pin);
  return {
    ...options,
    prepare: (model) => {
      const cannot = prepare(model);
      if (cannot.length > 0) throw new RequestError('require', cannot, 'cannotBuild');
    },
  };
}

/** The same for plans that the one asked for is compared with: one that forbids what is required is no plan. */
export function furtherOptionsOf(request: PlanDocument['request'], pin?: PlanDocument) {
  return {
    forbid: request.forbid ?? [],
    withoutTargets: request.withoutTargets ?? [],
    prepare: (model: Assembled) => {
      if (pin) pinned(pin, { before: request.from })(model);
      return required(request.require ?? [])(model);
    },
  };
}

type RequestOptions = Pick<PlanOf, 'forbid' | 'withoutTargets'> & Required<Pick<PlanOf, 'prepare'>>;
