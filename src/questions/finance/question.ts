import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { withReforms } from '../change.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { boolean, list, number, type OptionValues, text } from '../option.ts';
import { needPdf } from '../pdf.ts';
import {
  type BankQuestion,
  finance,
  financeBookNames,
  financeBooks,
  financeOptions,
  financePaperNames,
  financePapers,
  mustLend,
} from './ask.ts';
import { financeSection } from './blocks.ts';
import { financeAnswer } from './words.ts';

const say = () => words().finance.options;

const options = {
  reform: list('--reform <ids>', () => say().reform),
  minDscr: financeOptions.minDscr,
  paths: financeOptions.paths,
  bank: text('--bank <lender>', () => say().bank),
  against: text('--against <facility>', () => say().against),
  hedge: number('--hedge <rate>', () => say().hedge, 0),
  gap: number('--gap <share>', () => say().gap, 0.002),
  seconds: financeOptions.seconds,
  db: financeOptions.db,
  xlsx: boolean('--xlsx', () => say().xlsx),
  pdf: boolean('--pdf', () => say().pdf),
};

/** The cash flow and debt of each project of a plan, and with `--bank` what a lender is worth. */
export const financeQuestion = aboutPlan({
  name: 'finance',
  plan: () => say().plan,
  options,
  writesDocument: true,
  workbenchValues: { xlsx: true },
  check({ case: c, plan: path, ...values }) {
    if (values.pdf) needPdf();
    mustBeFinanced(c, values, path !== undefined);
  },
  folderParts: ({ reform }) => reform,
  furtherFiles: ({ case: c, xlsx, pdf }) => [
    ...(xlsx ? financeBookNames(c) : []),
    ...(pdf ? financePaperNames(c) : []),
  ],
  async answer({ case: asRead, plan: path, ...values }, host) {
    const { reform: reforms, minDscr, paths, db, xlsx, pdf } = values;
    const time = host.deadlines(values.seconds).solving;
    const half = time.before(() => time.left() / 2);
    const { plan, case: c, cuts } = await host.plan(asRead, path, { reforms, time: half, minDscr, db });
    const bank = bankIn(values);
    const document = await finance(plan, asRead, {
      paths,
      minDscr,
      cuts,
      time,
      db,
      bank,
      onSolved: (done, of) => host.progress(words().finance.plansSolved({ done, of, lender: bank?.lender ?? '' })),
    });
    return {
      document,
      ...pageAndText(() => ({
        case: c,
        sections: [financeSection(c, document)],
        answer: financeAnswer(c, document),
        plan,
      })),
      ...(xlsx && { files: await financeBooks(plan, c) }),
      ...(pdf && { papers: financePapers(document, plan, c) }),
    };
  },
});

function mustBeFinanced(c: Case, values: OptionValues<typeof options>, hasPlan: boolean): void {
  if (values.reform.length > 0 && hasPlan) throw new UnusableError('reforms', words().finance.reformWithPlan);
  const reformed = withReforms(c, values.reform);
  const bank = bankIn(values);
  if (bank) mustLend(reformed, bank, hasPlan);
}

const bankIn = ({ bank: lender, against, hedge, gap }: OptionValues<typeof options>): BankQuestion | undefined =>
  lender === undefined ? undefined : { lender, against, hedge, gap };
