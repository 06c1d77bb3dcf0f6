import type { Case, Caution } from '../case/index.ts';
import { cautionsToTell, type PlanDocument } from '../plan/index.ts';
import { type Facts, factsOf } from './facts.ts';
import { wrapLines } from './terminal/table.ts';
import { cautionSentence } from './words.ts';

/** What a careful reader must know of rows in use, a sentence each. */
export const cautionWords = (cautions: readonly Caution[] = [], facts: Facts): string[] =>
  cautions.map(({ caution, table, key }) => {
    const row = facts.rows.cautions.find((one) => one.caution === caution);
    return cautionSentence({ table, key, kind: row?.kind ?? '', text: row?.text ?? caution });
  });

/** The cautions of the plans that an answer looks at, or of the whole case where it looks at none, for a terminal: a line break behind each. */
export const answerCautions = (c: Case, ...plans: readonly PlanDocument[]): string =>
  cautionWords(cautionsToTell(c, plans), factsOf(c))
    .map((words) => `${wrapLines(words)}\n`)
    .join('');
