import { words } from '../../i18n/index.ts';
import { textTable } from '../../view/index.ts';
import type { FirstTold } from './told.ts';

/** What was made of answers: every value that was not answered, with where it comes from and how good it is. */
export function firstText({ lines }: FirstTold, target: string): string {
  const say = words().first;
  const rest = lines.filter((line) => line.from !== 'answer');
  const heads = [
    { head: say.cell, gives: true },
    { head: say.value, gives: true },
    { head: say.comesFrom },
    { head: words().web.quality },
  ];
  const rows = rest.map((line) => [
    [line.name, line.column].filter((one) => one !== '').join(': '),
    line.value,
    say.from[line.from] ?? line.from,
    say.qualities[line.quality] ?? line.quality,
  ]);
  const head = say.madeText({ target, yours: lines.length - rest.length, defaulted: rest.length });
  return `${head}\n\n${textTable(heads, rows)}\n\n${say.next({ target })}\n`;
}
