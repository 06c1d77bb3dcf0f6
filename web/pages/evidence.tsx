import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countryIn } from '../../src/i18n/index.ts';
import { listEconomies, listMembers } from '../api.ts';
import { say, spoken } from '../language.ts';
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
  const pick = (label: string, value: string, set: (code: string) => void, codes: readonly string[]) => (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {countryIn(code)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <Head title={w.evidenceTitle} />
      <Waiting of={loaded}>
        {(codes) => (
          <p class="line">
            <label>
              {w.evidenceAbout}
              <select
                value={about}
                onChange={({ currentTarget: { value } }) => {
                  // Projects and trade are known of members alone.
                  if (value === 'bloc') choose(['UZ', 'CN']);
                  ask(value === 'bloc' ? 'bloc' : 'evidence');
                }}
              >
                <option value="evidence">{w.ofIndustries}</option>
                <option value="bloc">{w.ofProjects}</option>
              </select>
            </label>
            {pick(
              w.firstEconomy,
              a,
              (code) => choose([code, b]),
              codes.filter((code) => code !== b),
            )}
            {pick(
              w.secondEconomy,
              b,
              (code) => choose([a, code]),
              codes.filter((code) => code !== a),
            )}
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
