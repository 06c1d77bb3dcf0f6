import { type Block, fold, list } from '../blocks/index.ts';
import { type Case, type Caution, reviewsOf } from '../case/index.ts';
import { ownText, words } from '../i18n/index.ts';
import { type Facts, factsOf, rowsName } from '../model/index.ts';
import { cautionsToTell, type PlanDocument } from '../plan/index.ts';
import { wrapLines } from '../view/index.ts';

/** A sentence for each caution. */
export const cautionWords = (cautions: readonly Caution[] = [], facts: Facts): string[] =>
  cautions.map(({ caution, table, key }) => {
    const row = facts.rows.cautions.find((row) => row.caution === caution);
    const { cautionKinds, caution: sentence } = words().plan;
    const kind = row?.kind ?? '';
    return sentence({
      row: key.includes('*') ? `${table} ${key}` : rowsName(facts, table, [key]),
      kind: cautionKinds[kind] ?? kind,
      text: ownText(row ?? {}, 'text') ?? caution,
    });
  });

/** How many cautions are visible on a page; the others unfold. */
export const SHOWN = 2;

/** A fold with further cautions. */
export const moreCautions = (lines: readonly string[]): Block | undefined =>
  lines.length === 0 ? undefined : fold(words().page.moreCautions({ count: lines.length }), [list(lines)]);

/** A sentence for each sign-off of recalled or assumed figures; it says if the figures have changed since. */
export const reviewWords = (c: Case, facts: Facts): string[] =>
  reviewsOf(c.tables).map(
    ({ review: { table, key, quality_now: quality, by: who, organisation, signed, grounds }, row }) => {
      const { signedOff, signedOffBefore } = words().plan;
      const by = organisation ? `${who} (${organisation})` : who;
      const params = { row: rowsName(facts, table, [key]), by, day: signed, grounds };
      return row ? signedOff({ ...params, quality: words().figures[quality] }) : signedOffBefore(params);
    },
  );

/** A fold with the sign-offs of a case. */
export function signedOff(c: Case, facts: Facts): Block | undefined {
  const lines = reviewWords(c, facts);
  return lines.length === 0 ? undefined : fold(words().plan.signedOffs({ count: lines.length }), [list(lines)]);
}

/**
 * Cautions about the plans of an answer, or about the whole case if it has none, and sign-offs, as lines for a terminal. Of more than two only
 * the first is written, with the number of the others.
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
