import { useState } from 'preact/hooks';
import { countryIn } from '../../src/i18n/index.ts';
import { listEconomies } from '../api.ts';
import { say, spoken } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';

/** Who complements whom: two economies, and the page of their industries. */
export function EvidencePage() {
  const w = say();
  const loaded = useLoaded(listEconomies, []);
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
      <Framed title={w.evidence} src={`/api/evidence/${a}/${b}?lang=${spoken.value}`} />
    </>
  );
}

/** What was promised: the register of joint projects. */
export function RegisterPage() {
  const w = say();
  return (
    <>
      <Head title={w.registerTitle} />
      <Framed title={w.register} src={`/api/register?lang=${spoken.value}`} />
    </>
  );
}

/** A page of the library in a frame, and a way to open it by itself. */
function Framed({ title, src }: { readonly title: string; readonly src: string }) {
  const w = say();
  return (
    <>
      <p class="actions">
        <a href={src} target="_blank" rel="noopener">
          {w.byItself}
        </a>
      </p>
      <iframe key={src} class="framed" title={title} src={src} />
    </>
  );
}
