import { type Block, blocksOf, column, note, sentence, tabulate } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { factsOf, plantName } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import type { update as UpdateDocument } from '../documents.ts';

/** Changes and builds that are told; all stand in the document. */
const [SHOWN, BUILDS] = [40, 6];

/** What changes in a table, and whether the plan would; `c` is the case with the new figures, `source` how it was named. */
export function updateText(d: UpdateDocument, c: Case, source: string, gap: number): string {
  const texts = words().update;
  const blocks =
    d.cells.length === 0
      ? [sentence(texts.same(d))]
      : blocksOf(
          cellsBlocks(d),
          d.added.length > 0 ? sentence(texts.newRows({ count: d.added.length })) : undefined,
          d.plan && planBlocks(d.plan, c, gap),
          sentence(d.written ? texts.written({ source }) : texts.notWritten),
        );
  return printed(...blocks);
}

/** The figures that change, the first of many. */
function cellsBlocks({ table: name, cells }: UpdateDocument): Block[] {
  const texts = words().update;
  const more = cells.length - SHOWN;
  return blocksOf(
    tabulate(cells.slice(0, SHOWN), [
      column.text(name, (cell) => cell.key),
      column.label(texts.column, (cell) => cell.column),
      column.amount(texts.old, ({ before }) => before || null),
      column.amount(texts.new, ({ after }) => after || null),
      column.quality(texts.quality, ({ quality }) => quality),
      column.label(texts.source, ({ source }) => source || null),
    ]),
    more > 0 ? note(texts.moreCells({ count: more })) : undefined,
  );
}

/** What becomes of the plan: its worth, and the plants that it builds otherwise. */
function planBlocks(change: NonNullable<UpdateDocument['plan']>, c: Case, gap: number): Block[] {
  const texts = words().update;
  const { before, after, builds } = change;
  if (before.npv === null || after.npv === null) return [sentence(texts.planNotKnown)];
  const facts = factsOf(c);
  const cash = (x: number) => money(x, facts.currency);
  const npv = sentence(texts.npv({ before: cash(before.npv), after: cash(after.npv) }));
  const near = texts.near({ gap: percent(gap) });
  if (builds.length === 0) return [npv, sentence(sentences(texts.sameBuilds, near))];
  const items = builds.slice(0, BUILDS).map((x) => {
    const one = { plant: plantName(facts, x), year: x.year };
    return x.counts[1]! > x.counts[0]! ? texts.built(one) : texts.notBuilt(one);
  });
  const more = builds.length - BUILDS;
  return blocksOf(
    npv,
    { kind: 'beside', lists: [{ heading: texts.buildsChange, items }] },
    more > 0 ? sentence(texts.moreBuilds({ count: more })) : undefined,
    sentence(sentences(near, texts.nearWorth)),
  );
}
