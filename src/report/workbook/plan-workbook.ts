import { caseTitle } from '../../case/index.ts';
import { onPage, sentences, words } from '../../i18n/index.ts';
import { contextOf } from '../../model/index.ts';
import { writeSheets } from '../../view/index.ts';
import { headline } from '../answer-sentence.ts';
import { reviewWords } from '../cautions.ts';
import { gapCell } from '../gap.ts';
import type { ReportInput } from '../input.ts';
import { triedSentence } from '../tried-plants.ts';
import { solverName } from '../words.ts';
import { sheetsOf } from './sheets.ts';

/** The content of a plan's workbook: head and answer of its first sheet, and all sheets. */
export function toldOf(input: ReportInput) {
  const { plan } = input;
  const say = words().tables;
  const context = contextOf(input);
  return onPage(() => ({
    title: say.title({ name: caseTitle(input.case) }),
    headline: caseTitle(input.case),
    answer: sentences(headline(context), triedSentence(plan, context.facts)),
    run: [
      say.caseAndRun({
        name: caseTitle(input.case),
        program: ['Chorsu', plan.versions?.chorsu].filter(Boolean).join(' '),
        solver: solverName(plan),
        gap: gapCell(plan),
      }),
      ...reviewWords(input.case, context.facts),
    ].join(' '),
    sheets: sheetsOf(plan, context.facts),
  }));
}

/** plan.xlsx: contents, present values, then every table of the plan with names beside keys. The same plan gives the same bytes. */
export async function planWorkbook(input: ReportInput): Promise<Uint8Array> {
  return writeSheets(toldOf(input));
}
