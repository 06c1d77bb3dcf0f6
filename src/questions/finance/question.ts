import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { withReforms } from '../change.ts';
import { list, number, pageAndText, question, text, type Values, yes } from '../declare.ts';
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
  xlsx: yes('--xlsx', () => say().xlsx),
  pdf: yes('--pdf', () => say().pdf),
};

/** The projects of a plan, and what a bank is worth. */
export const financeQuestion = question({
  name: 'finance',
  plan: () => say().plan,
  options,
  onPage: { xlsx: true },
  check: mustBeFinanced,
  apart: ({ reform }) => reform,
  writes: ({ xlsx, pdf }) => xlsx || pdf,
  prints: ({ pdf }) => pdf,
  names: (c, { xlsx, pdf }) => [...(xlsx ? financeBookNames(c) : []), ...(pdf ? financePaperNames(c) : [])],
  async answer(asked, door) {
    const { reform: reforms, minDscr, paths, db, xlsx, pdf } = asked;
    const time = door.time(asked.seconds).solving;
    const half = time.before(() => time.left() / 2);
    const { plan, case: c, cuts } = await door.plan({ reforms, time: half, minDscr, db });
    const bank = bankIn(asked);
    const document = await finance(plan, door.case, {
      paths,
      minDscr,
      cuts,
      time,
      db,
      bank,
      onSolved: (done, of) => door.tell(words().finance.plansSolved({ done, of, lender: bank?.lender ?? '' })),
    });
    return {
      document,
      ...pageAndText(() => ({
        case: c,
        told: [financeSection(c, document)],
        answer: financeAnswer(c, document),
        plan,
      })),
      ...(xlsx && { files: await financeBooks(plan, c) }),
      ...(pdf && { papers: financePapers(document, plan, c) }),
    };
  },
});

function mustBeFinanced(c: Case, asked: Values<typeof options>, hasPlan: boolean): void {
  if (asked.reform.length > 0 && hasPlan) throw new UnusableError('reforms', words().finance.reformWithPlan);
  const meant = withReforms(c, asked.reform);
  const bank = bankIn(asked);
  if (bank) mustLend(meant, bank, hasPlan);
}

const bankIn = ({ bank: lender, against, hedge, gap }: Values<typeof options>): BankQuestion | undefined =>
  lender === undefined ? undefined : { lender, against, hedge, gap };
