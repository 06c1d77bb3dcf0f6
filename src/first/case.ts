import { type Case, type RawRow, wholeTables } from '../case/index.ts';
import type { Answers } from './answers.ts';
import { type Complete, complete, type FirstFault } from './defaults.ts';
import { draftOf, type Line } from './draft.ts';
import type { Library } from './library.ts';
import { putMaking } from './rows/making.ts';
import { putMoney } from './rows/money.ts';
import { putPapers } from './rows/papers.ts';
import { putPlaces } from './rows/places.ts';
import { answersSource, putTrading } from './rows/trading.ts';

/** A first case: its rows, every value with its origin, the answers with their defaults, and the faults of answers. */
export interface FirstCase {
  readonly case: Case;
  readonly lines: readonly Line[];
  readonly complete: Complete;
  readonly faults: readonly FirstFault[];
}

/** The horizon of a first case, and the first years in which something may be built. */
const YEARS = 10;
const BUILD = 7;

/**
 * Makes the tables of a case from the answers to the six questions. Everything left out has a default from the template, the library of
 * papers, the facts of countries or a rule; `lines` states the origin of each value.
 *
 * @param start the first year of the case
 */
export function firstCase(library: Library, answers: Answers, name: string, start: number): FirstCase {
  const found = complete(library, answers);
  const draft = draftOf();
  const { discountRate = 0.08 } = found.template.settings;
  const settings: RawRow = {
    version: 1,
    name,
    currency: 'USD',
    start,
    years: YEARS,
    buildUntil: start + BUILD - 1,
    priceYear: start - 1,
    discountRate,
    ownFunds: 0,
    include: ['eurasia'],
    template: found.product.template,
  };
  draft.tables.sources = [
    { source: answersSource, title: 'Answers to the six questions of a first case', quality: 'recalled' },
  ];
  putPlaces(draft, library, found);
  putMaking(draft, found);
  putTrading(draft, found);
  putPapers(draft, library, found, start);
  putMoney(draft, found);
  for (const key of ['start', 'years', 'buildUntil', 'priceYear', 'discountRate'] as const)
    draft.setting(key, settings[key]!, { question: 'rest', from: 'rule' });
  const title = found.name ?? String(found.product.row.name ?? found.product.good);
  const titles = found.name === undefined ? titlesOf(found.product.row) : {};
  return {
    case: {
      name,
      title,
      source: '',
      origins: new Map(),
      changes: [],
      settings: { ...settings, title, ...titles },
      tables: wholeTables(draft.tables),
    },
    lines: draft.lines,
    complete: found,
    faults: found.faults,
  };
}

const titlesOf = ({ name_ru, name_zh }: RawRow): RawRow => ({
  ...(name_ru !== undefined && { title_ru: name_ru }),
  ...(name_zh !== undefined && { title_zh: name_zh }),
});
