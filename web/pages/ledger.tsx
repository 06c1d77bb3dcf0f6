import { useState } from 'preact/hooks';
import { api, good, type LedgerHead, Refused, readLedger } from '../api.ts';
import { said, spoken } from '../language.ts';
import { CheckProof, MakeProof } from '../parts/ledger-proofs.tsx';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { Table } from '../parts/table.tsx';

/** What is sealed in the ledger of the folder, whether it holds, and proofs of single files. */
export function LedgerPage() {
  const { webLedger: w } = said();
  const [first, show] = useState<number>();
  const loaded = useLoaded(
    () =>
      readLedger(spoken.value, first).catch((error: unknown) => {
        if (error instanceof Refused && error.code === 'no-ledger') return null;
        throw error;
      }),
    [first, spoken.value],
  );
  return (
    <>
      <Head title={w.title} />
      <Waiting of={loaded}>
        {(ledger) => (
          <>
            <p>{ledger ? w.sealing : w.none}</p>
            {ledger && <Verify ledger={ledger} />}
            {ledger && <MakeProof />}
            <CheckProof />
            {ledger && <Entries ledger={ledger} show={show} />}
          </>
        )}
      </Waiting>
    </>
  );
}

function Verify({ ledger }: { readonly ledger: LedgerHead }) {
  const { webLedger: w, ledger: say } = said();
  const [asked, ask] = useState(0);
  const facts = [
    [w.name, ledger.origin],
    [w.key, ledger.vkey],
    [w.entriesKept, String(ledger.size)],
    [w.witnesses, ledger.witnesses.join(', ') || w.noWitnesses],
  ];
  const report = useLoaded(
    async () => (asked === 0 ? null : good(api.ledger.verify.$post({ query: { lang: spoken.value } }))),
    [asked, spoken.value],
  );
  const found = report.value;
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button class="main" type="button" onClick={() => ask(asked + 1)}>
          {w.verify}
        </button>
      </p>
      {report.error !== undefined && <Fault text={report.error} />}
      {asked > 0 && !found && report.error === undefined && <p role="status">{w.verifying}</p>}
      {found && (
        <div class={found.ok ? 'good' : 'fault'} role={found.ok ? 'status' : 'alert'}>
          {found.ok ? (
            <>
              <p>
                {found.proven
                  ? say.timeKept({ ...found.proven, proven: found.proven.size, size: found.size })
                  : say.timeNotProven(found)}
              </p>
              <p>{found.size > 0 ? say.ledgerStatedTimes(found) : say.ledgerStated(found)}</p>
              <p>{say.allHolds(found)}</p>
            </>
          ) : (
            <>
              <p>{w.doesNotHold}</p>
              {found.findings.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </>
          )}
          {found.warnings.map((text) => (
            <p key={text}>{w.note({ text })}</p>
          ))}
        </div>
      )}
    </>
  );
}

interface EntriesProps {
  readonly ledger: LedgerHead;
  show(first: number): void;
}

function Entries({ ledger: { first, entries, size }, show }: EntriesProps) {
  const { webLedger: w } = said();
  const step = 100;
  return (
    <>
      <h2>{w.list}</h2>
      <p class="quiet">{w.listLead}</p>
      <p class="actions">
        <button type="button" disabled={first === 0} onClick={() => show(Math.max(0, first - step))}>
          {w.earlier}
        </button>
        <button type="button" disabled={first + entries.length >= size} onClick={() => show(first + step)}>
          {w.later}
        </button>
      </p>
      <Table
        label={w.list}
        of={entries}
        keyOf={({ index }) => String(index)}
        columns={[
          [w.index, ({ index }) => index, 'n'],
          [w.time, ({ time }) => time],
          [w.commitment, ({ commitment }) => commitment],
        ]}
      />
    </>
  );
}
