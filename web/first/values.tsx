import { capital } from '../../src/i18n/index.ts';
import type { FirstTold } from '../api.ts';
import { said, say } from '../language.ts';
import { shownNumber } from '../parts/meant.ts';
import { Table } from '../parts/table.tsx';
import { qualityWord } from './field.tsx';

type Line = FirstTold['lines'][number];

/** The values of a first case with their rows, where they come from and how good they are. */
export function Values({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const w = said().first;
  const names = said().tableWords.names;
  const web = say();
  return (
    <Table
      label={label}
      of={lines}
      keyOf={(line) => `${line.table} ${line.key} ${line.column}`}
      columns={[
        [w.cell, ({ table, name }) => `${names[table as keyof typeof names]}${name === '' ? '' : `: ${name}`}`],
        [web.column, ({ meaning }) => capital(meaning)],
        [w.value, ({ figure, value }) => (figure ? <div class="n">{shownNumber(value)}</div> : value)],
        [
          w.comesFrom,
          ({ from, source, note }) => (
            <span title={note}>
              {w.from[from] ?? from}
              {source !== '' && <span class="quiet">, {source}</span>}
            </span>
          ),
        ],
        [web.quality, ({ from, quality }) => (from === 'answer' ? w.yours : qualityWord(quality))],
      ]}
    />
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
