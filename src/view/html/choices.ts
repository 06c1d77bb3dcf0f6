import type { Choice } from '../../blocks/index.ts';
import { escapeText } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';

/** A word as a key for attributes and selectors: only letters and digits. */
const keyOf = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** The words of each row as `data-` attributes. */
export const choiceData = (choices: readonly Choice[], rows: number): Readonly<Record<string, string>>[] =>
  Array.from({ length: rows }, (_, k) =>
    Object.fromEntries(choices.map(({ words: of }, i) => [`only${i}`, of[k]!.map(keyOf).join(' ')])),
  );

/** A table with filters: lists that show only the rows with the chosen word. Works by CSS, without a script. */
export function chosenHtml(choices: readonly Choice[], table: string): string {
  const all = choices.map(({ words: of }) => [...new Set(of.flat())].sort((a, b) => (a < b ? -1 : 1)));
  const rules = all.flatMap((list, i) =>
    list.map(
      (word) =>
        `.chosen:has(#only${i} option[value="${keyOf(word)}"]:checked) tbody tr:not([data-only${i}~="${keyOf(word)}"]){display:none}`,
    ),
  );
  const lists = choices.map(({ label }, i) => {
    const options = all[i]!.map((word) => `<option value="${keyOf(word)}">${escapeText(word)}</option>`).join('');
    return `<label>${escapeText(label)} <select id="only${i}"><option value="">${escapeText(words().evidence.all)}</option>${options}</select></label>`;
  });
  return `<div class="chosen"><style>${rules.join('\n')}</style><p>${lists.join(' ')}</p>${table}</div>`;
}
