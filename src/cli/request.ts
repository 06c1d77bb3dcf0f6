import { type PlanDocument, type PlanOptions, pinned, required } from '../plan/index.ts';
import { wrongUse } from './failure.ts';

/** How a case is to be solved for what a request asks beside its reforms; `pin` is the plan whose builds are kept. */
export function optionsOf(
  request: PlanOptions['request'],
  pin?: PlanDocument,
): Pick<PlanOptions, 'forbid' | 'withoutTargets'> & Required<Pick<PlanOptions, 'prepare'>> {
  return {
    forbid: request.forbid ?? [],
    withoutTargets: request.withoutTargets ?? [],
    prepare: (model) => {
      if (pin) pinned(pin)(model);
      const cannot = required(request.require ?? [])(model);
      if (cannot.length > 0) throw wrongUse(`--require ${cannot.join(',')}: nothing can be built there`);
    },
  };
}
