import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countryIn } from '../../src/i18n/index.ts';
import { listEconomies, listMembers } from '../api.ts';
import { say, spoken } from '../language.ts';
import { Choice } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Report } from '../parts/report.tsx';
import { Head } from '../parts/shell.tsx';

const answered = (answer: string, alone: ComponentChildren) => (
  <>
    <p class="answer">{answer}</p>
    <p class="actions">{alone}</p>
  </>
);

/** Who complements whom: two economies, and the page of their industries. */
export function EvidencePage() {
  const w = say();
  const [about, ask] = useState<'evidence' | 'bloc'>('evidence');
  const loaded = useLoaded(about === 'bloc' ? listMembers : listEconomies, [about]);
  const [pair, choose] = useState<readonly [string, string]>(['UZ', 'CN']);
  const [a, b] = pair;
  const named = (codes: readonly string[], but: string) =>
    codes.filter((code) => code !== but).map((code) => [code, countryIn(code)] as const);
  return (
    <>
      <Head title={w.evidenceTitle} />
      <Waiting of={loaded}>
        {(codes) => (
          <p class="line">
            <Choice
              label={w.evidenceAbout}
              value={about}
              of={[
                ['evidence', w.ofIndustries],
                ['bloc', w.ofProjects],
              ]}
              set={(wanted) => {
                // Projects and trade are known of members alone.
                if (wanted === 'bloc') choose(['UZ', 'CN']);
                ask(wanted);
              }}
            />
            <Choice label={w.firstEconomy} value={a} of={named(codes, b)} set={(code) => choose([code, b])} />
            <Choice label={w.secondEconomy} value={b} of={named(codes, a)} set={(code) => choose([a, code])} />
          </p>
        )}
      </Waiting>
      <Report src={`/api/${about}/${a}/${b}?lang=${spoken.value}`} head={answered} />
    </>
  );
}

/** The ten members together. */
export function BlocPage() {
  return (
    <>
      <Head title={say().blocTitle} />
      <Report src={`/api/bloc?lang=${spoken.value}`} head={answered} />
    </>
  );
}

/** What was promised: the register of joint projects. */
export function RegisterPage() {
  const w = say();
  return (
    <>
      <Head title={w.registerTitle} />
      <Report src={`/api/register?lang=${spoken.value}`} head={answered} />
    </>
  );
}
