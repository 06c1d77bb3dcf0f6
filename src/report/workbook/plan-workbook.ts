import { caseTitle } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { answerSentence } from '../answer-sentence.ts';
import { reviewWords } from '../cautions.ts';
import { contextOf } from '../context.ts';
import { gapCell } from '../gap.ts';
import type { ReportInput } from '../input.ts';
import { sheetsOf } from './sheets.ts';
import { writeSheets } from './write-sheets.ts';

/** plan.xlsx: contents, present values, then every table of the plan with names beside keys. The same plan gives the same bytes. */
export async function planWorkbook(input: ReportInput): Promise<Uint8Array> {
  const { plan } = input;
  const say = words().tables;
  const context = contextOf(input);
  return writeSheets({
    title: say.title({ name: plan.case }),
    headline: caseTitle(input.case),
    answer: answerSentence(context),
    run: [
      say.caseAndRun({
        name: plan.case,
        hash: plan.caseHash.slice(0, 12),
        program: ['Chorsu', plan.versions?.chorsu].filter(Boolean).join(' '),
        solver: `${plan.solver.name} ${plan.solver.version}`,
        gap: gapCell(plan),
      }),
      ...reviewWords(input.case, context.facts),
    ].join(' '),
    sheets: sheetsOf(plan, context.facts),
  });
}
