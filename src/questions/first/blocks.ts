import { column, sentence, table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';
import type { FirstInWords } from './words.ts';

/** What was made of answers: every value that was not answered, with where it comes from and how good it is. */
export function firstText({ lines }: FirstInWords, target: string): string {
  const say = words().first;
  const rest = lines.filter((line) => line.from !== 'answer');
  const { name, label } = column;
  const values = table(
    [name(say.cell), name(say.value), label(say.comesFrom), label(words().web.quality)],
    rest.map((line) => [
      [line.name, line.column].filter((one) => one !== '').join(': '),
      line.value,
      say.from[line.from] ?? line.from,
      say.qualities[line.quality] ?? line.quality,
    ]),
  );
  const head = say.madeText({ target, yours: lines.length - rest.length, defaulted: rest.length });
  return `${printed(sentence(head), values)}\n${say.next({ target })}\n`;
}
