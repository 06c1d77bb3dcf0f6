import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said, spoken } from '../language.ts';
import { errorWords, Fault } from './load.tsx';

/** SHA-256 of a file in hexadecimal. The file stays in the browser. */
async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A piece of work that a form begins: its answer, or why there is none. */
function useAnswer<T>() {
  const [answer, set] = useState<T>();
  const [fault, setFault] = useState('');
  const begin = (work: Promise<T>) =>
    work.then(
      (found) => {
        set(() => found);
        setFault('');
      },
      (error: unknown) => {
        set(undefined);
        setFault(errorWords(error));
      },
    );
  return { answer, fault, begin };
}

interface ChooseProps {
  readonly label: string;
  choose(file: File | undefined): void;
}

function Choose({ label, choose }: ChooseProps) {
  return (
    <label>
      {label}
      <input type="file" onChange={({ currentTarget }) => choose(currentTarget.files?.[0])} />
    </label>
  );
}

interface FormProps {
  readonly title: string;
  readonly action: string;
  readonly ready: boolean;
  readonly children: ComponentChildren;
  begin(): void;
}

function Form({ title, action, ready, children, begin }: FormProps) {
  return (
    <>
      <h2>{title}</h2>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {children}
        <button type="submit" disabled={!ready}>
          {action}
        </button>
      </form>
    </>
  );
}

/** Makes the proof that a file is sealed in the ledger of the folder. */
export function MakeProof() {
  const { webLedger: w, ledger: say } = said();
  const [file, choose] = useState<File>();
  const { answer, fault, begin } = useAnswer<{ index: number; size: number; url: string; name: string }>();
  const make = async () => {
    const json = { sha256: await digestOf(file!) };
    const { proof, ...about } = await good(api.ledger.proofs.$post({ query: { lang: spoken.value }, json }));
    return { ...about, name: `${file!.name}.tlog-proof`, url: URL.createObjectURL(new Blob([proof])) };
  };
  return (
    <>
      <Form title={w.proofs} action={w.prove} ready={file !== undefined} begin={() => void begin(make())}>
        <Choose label={w.file} choose={choose} />
      </Form>
      <p class="quiet">{w.fileStays}</p>
      {fault !== '' && <Fault text={fault} />}
      {answer && (
        <div class="good" role="status">
          <p>{say.sealedAs(answer)}</p>
          <p>
            <a href={answer.url} download={answer.name}>
              {w.takeProof(answer)}
            </a>
          </p>
          <p>{w.proofSecret}</p>
        </div>
      )}
    </>
  );
}

/** Checks a proof that somebody gave for a file. */
export function CheckProof() {
  const { webLedger: w, ledger: say } = said();
  const [file, choose] = useState<File>();
  const [proof, chooseProof] = useState<File>();
  const [key, setKey] = useState('');
  const checked = async () => {
    const given = { sha256: await digestOf(file!), proof: await proof!.text() };
    const json = { ...given, ...(key.trim() === '' ? {} : { key: key.trim() }) };
    return good(api.ledger.checks.$post({ query: { lang: spoken.value }, json }));
  };
  const { answer, fault, begin } = useAnswer<Awaited<ReturnType<typeof checked>>>();
  const ready = file !== undefined && proof !== undefined;
  return (
    <>
      <Form title={w.checkTitle} action={w.check} ready={ready} begin={() => void begin(checked())}>
        <Choose label={w.file} choose={choose} />
        <Choose label={w.proof} choose={chooseProof} />
        <label>
          {w.trustedKey}
          <input value={key} onInput={({ currentTarget }) => setKey(currentTarget.value)} />
        </label>
      </Form>
      {fault !== '' && <Fault text={fault} />}
      {answer && (
        <div class={answer.standing === 'refuted' ? 'fault' : 'good'} role="status">
          <p>{w.standings[answer.standing]}</p>
          {answer.standing !== 'refuted' && (
            <>
              {answer.proven && (
                <p>{(answer.proven.kind === 'cosignature' ? say.noLaterCosigned : say.noLaterStamp)(answer.proven)}</p>
              )}
              <p>{say.sealedAs(answer)}</p>
              <p>{say.keeperSays(answer.stated)}</p>
            </>
          )}
          {answer.findings.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {answer.warnings.map((text) => (
            <p key={text}>{w.note({ text })}</p>
          ))}
        </div>
      )}
    </>
  );
}
