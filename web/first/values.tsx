import { capital } from '../../src/i18n/index.ts';
import type { FirstTold } from '../api.ts';
import { said, say } from '../language.ts';
import { shownNumber } from '../parts/meant.ts';
import { Scroll } from '../parts/scroll.tsx';
import { qualityWord } from './field.tsx';

type Line = FirstTold['lines'][number];

/** The values of a first case with their rows, where they come from and how good they are. */
export function Values({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const w = said().first;
  const names = said().tableWords.names;
  const web = say();
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            {[w.cell, web.column, w.value, w.comesFrom, web.quality].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.table} ${line.key} ${line.column}`}>
              <td>
                {names[line.table as keyof typeof names]}
                {line.name !== '' && `: ${line.name}`}
              </td>
              <td>{capital(line.meaning)}</td>
              <td class={line.figure ? 'n' : ''}>{line.figure ? shownNumber(line.value) : line.value}</td>
              <td title={line.note}>
                {w.from[line.from] ?? line.from}
                {line.source !== '' && <span class="quiet">, {line.source}</span>}
              </td>
              <td>{line.from === 'answer' ? w.yours : qualityWord(line.quality)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The rows that a question makes, folded. */
export function Written({ told, question }: { readonly told: FirstTold; readonly question: string }) {
  const w = said().first;
  const lines = told.lines.filter((line) => line.question === question);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {w.rows} ({lines.length})
      </summary>
      <Values lines={lines} label={w.questions[question as keyof typeof w.questions]} />
    </details>
  );
}
