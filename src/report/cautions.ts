import { type Block, fold, list } from '../blocks/index.ts';
import { type Case, type Caution, reviewsOf } from '../case/index.ts';
import { ownText, words } from '../i18n/index.ts';
import { type Facts, factsOf, rowsName } from '../model/index.ts';
import { cautionsToTell, type PlanDocument } from '../plan/index.ts';
import { wrapLines } from '../view/index.ts';

/** What a careful reader must know of rows in use, a sentence each. */
export const cautionWords = (cautions: readonly Caution[] = [], facts: Facts): string[] =>
  cautions.map(({ caution, table, key }) => {
    const row = facts.rows.cautions.find((one) => one.caution === caution);
    const { cautionKinds, caution: sentence } = words().plan;
    const kind = row?.kind ?? '';
    return sentence({
      row: key.includes('*') ? `${table} ${key}` : rowsName(facts, table, [key]),
      kind: cautionKinds[kind] ?? kind,
      text: ownText(row ?? {}, 'text') ?? caution,
    });
  });

/** So many cautions stand open on a page, where the others unfold. */
export const SHOWN = 2;

/** The cautions that unfold. */
export const moreCautions = (lines: readonly string[]): Block | undefined =>
  lines.length === 0 ? undefined : fold(words().page.moreCautions({ count: lines.length }), [list(lines)]);

/** Who vouches for figures of the case that were recalled or assumed, a sentence each; where they have changed since, that no longer holds. */
export const reviewWords = (c: Case, facts: Facts): string[] =>
  reviewsOf(c.tables).map(
    ({ review: { table, key, quality_now: quality, by: who, organisation, signed, grounds }, row }) => {
      const { signedOff, signedOffBefore } = words().plan;
      const by = organisation ? `${who} (${organisation})` : who;
      const told = { row: rowsName(facts, table, [key]), by, day: signed, grounds };
      return row ? signedOff({ ...told, quality: words().figures[quality] }) : signedOffBefore(told);
    },
  );

/** The sign-offs of a case, which unfold. */
export function signedOff(c: Case, facts: Facts): Block | undefined {
  const lines = reviewWords(c, facts);
  return lines.length === 0 ? undefined : fold(words().plan.signedOffs({ count: lines.length }), [list(lines)]);
}

/**
 * The cautions of the plans that an answer looks at, or of the whole case where it looks at none, and its sign-offs, for a
 * terminal: both of two, the first of more and how many more there are, a line break behind each.
 */
export function answerCautions(c: Case, ...plans: readonly PlanDocument[]): string {
  const facts = factsOf(c);
  const few = (lines: readonly string[], rest: (about: { count: number }) => string) =>
    lines.length > SHOWN ? [lines[0]!, rest({ count: lines.length - 1 })] : lines;
  const told = [
    ...few(cautionWords(cautionsToTell(c, plans), facts), words().page.moreCautions),
    ...few(reviewWords(c, facts), words().plan.moreSignedOff),
  ];
  return told.map((line) => `${wrapLines(line)}\n`).join('');
}
