import { api, good, type RunEntry } from '../api.ts';
import { spoken } from '../language.ts';
import { countryAsk } from '../parts/what-if-base.ts';

/** Seconds for the plan beside. */
const SECONDS = 60;

/** Asks for the plan beside `base` in which a plant (`place/process`) must be, or must not be. Nothing of it is kept. */
export const askBeside = (
  id: string,
  base: RunEntry,
  plant: { readonly require: string } | { readonly forbid: string },
) =>
  good(
    api.plans.$post({
      query: { lang: spoken.value },
      json: {
        ...{ case: id, reforms: [...base.reforms], ...countryAsk(base) },
        ...{ seconds: SECONDS, explain: 'none', trial: 'beside' },
        ...('require' in plant ? { require: [plant.require] } : { forbid: [plant.forbid] }),
      },
    }),
  );
