import { type Heuristic, none } from './heuristic.ts';

/** The best plan of a like case, completed (`begin`): it is repaired where it breaks shared capacities. */
export const startPlan: Heuristic = {
  name: 'start',
  due: (look) => look.start !== undefined && none(look),
  find: async ({ start }) => start,
};
