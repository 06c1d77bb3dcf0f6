import { type Block, column, figure, note, table } from '../../blocks/index.ts';
import { type Bar, bars, money } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { figureOptions } from '../../report/index.ts';
import { moneyScale } from '../context.ts';
import { type FinanceContext, keyWord } from './words.ts';

/** Each bank's capital, limits by its rules, and loans here; and the effect of a member's share. */
export function bankBlocks({ d: { bank, currency }, facts }: FinanceContext): Block[] {
  const lines = bank?.banks ?? [];
  if (lines.length === 0) return [];
  const say = words().finance.page;
  const kinds = ['text', 'money', 'money', 'money', 'text', 'money', 'money'] as const;
  const details = new Set([5]);
  const banks = table(
    say.bankColumns.map((head, k) => column[kinds[k]!](head, { detail: details.has(k) })),
    lines.map((line) => [
      line.lender,
      line.paidIn,
      line.callable,
      line.capacity ?? words().finance.noRule,
      line.unknownWords.length > 0 ? say.notUnderstood({ words: line.unknownWords }) : keyWord(line.binding),
      line.country,
      line.drawn,
    ]),
    { currency, caption: say.banks },
  );
  const memberKinds = ['text', 'text', 'money', 'money', 'amount', 'amount'] as const;
  const members = table(
    say.contributionColumns.map((head, k) => column[memberKinds[k]!](head)),
    lines.flatMap((line) =>
      line.members.map((member) => [
        line.lender,
        facts.countryName(member.member),
        member.paidIn,
        member.shapley,
        member.perUnit,
        member.marginal,
      ]),
    ),
    { currency, caption: say.contribution },
  );
  return [{ ...banks, rank: 5 }, ...(members.rows.length > 0 ? [{ ...members, rank: 0 }] : [])];
}

/** The value of a lender for the case, by its causes. */
export function worthBlocks(context: FinanceContext): Block[] {
  const { bank, currency } = context.d;
  const worth = bank?.worth;
  if (!worth) return [];
  const say = words().finance;
  const { lender, against } = worth;
  const parts = Object.entries(worth.parts)
    .map(([key, value]) => ({ name: capital(keyWord(key)), value }))
    .sort((a, b) => b.value - a.value);
  const amounts = parts.map(({ value }) => value);
  const { factor, unit } = moneyScale(context.facts, amounts);
  const rows = parts.map(({ name, value }): Bar => ({ name, value: value / factor, barrier: 'finance' }));
  const within = money(worth.within, currency);
  const title =
    Math.abs(worth.worth) <= worth.within
      ? say.page.bankUndecided({ lender, within })
      : say.page.bankWorth({ lender, money: money(worth.worth, currency), most: parts[0]!.name });
  const data = table(
    [column.text(say.page.whatItBrings), column.money(({ unit }) => unit)],
    [...parts.map(({ name, value }) => [name, value]), [say.page.all, worth.worth]],
    { currency, caption: ({ unit }) => say.page.isWorth({ lender, unit }) },
  );
  return [
    figure(data, () =>
      bars([{ bars: rows }], figureOptions(context, 'finance-bank', title, say.page.shapley({ unit }))),
    ),
    note(say.withoutBank({ against: against ?? undefined, within })),
  ];
}
