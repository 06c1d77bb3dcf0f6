import { useState } from 'preact/hooks';
import { fileUrl } from '../api.ts';
import { say } from '../language.ts';
import { ask, useAnswers } from './asking.ts';
import { Checks, sent, useWork } from './form.tsx';
import { Fault } from './load.tsx';
import { Report } from './report.tsx';

/** Frontiers of measures against the NPV: a form to choose measures, and their frontiers once they are found. */
export function Frontiers({ run }: { readonly run: string }) {
  const w = say();
  const [chosen, choose] = useState<readonly string[]>(['jobs']);
  const { busy, fault, page, turn } = useAnswers(run)('frontiers');
  const { refused, begin } = useWork(() => ask(run, 'frontiers', chosen));
  return (
    <>
      <p class="quiet">{w.frontiersLead}</p>
      <form onSubmit={sent(begin)}>
        <Checks title={w.measure} of={Object.entries(w.measures)} chosen={chosen} choose={choose} />
        <p>
          <button type="submit" disabled={busy || chosen.length === 0}>
            {w.findFrontiers}
          </button>
        </p>
      </form>
      {busy && <p role="status">{w.answering}</p>}
      {refused || (fault !== '' && <Fault text={fault} />)}
      {page !== undefined && !busy && <Report key={turn} src={fileUrl(run, page)} head={() => null} />}
    </>
  );
}
