import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said, spoken } from '../language.ts';
import { Field, Form } from './form.tsx';

/** SHA-256 of a file in hexadecimal. The file stays in the browser. */
async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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

/** Makes the proof that a file is sealed in the ledger of the folder. */
export function MakeProof() {
  const { webLedger: w, ledger: say } = said();
  const [file, choose] = useState<File>();
  const [answer, set] = useState<{ index: number; size: number; url: string; name: string }>();
  const make = async () => {
    set(undefined);
    const json = { sha256: await digestOf(file!) };
    const { proof, ...about } = await good(api.ledger.proofs.$post({ query: { lang: spoken.value }, json }));
    set({ ...about, name: `${file!.name}.tlog-proof`, url: URL.createObjectURL(new Blob([proof])) });
  };
  return (
    <>
      <h2>{w.proofs}</h2>
      <Form line main={false} send={w.prove} ready={file !== undefined} work={make}>
        <Choose label={w.file} choose={choose} />
      </Form>
      <p class="quiet">{w.fileStays}</p>
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
    const input = { sha256: await digestOf(file!), proof: await proof!.text() };
    const json = { ...input, ...(key.trim() === '' ? {} : { key: key.trim() }) };
    return good(api.ledger.checks.$post({ query: { lang: spoken.value }, json }));
  };
  const [answer, set] = useState<Awaited<ReturnType<typeof checked>>>();
  const check = async () => {
    set(undefined);
    set(await checked());
  };
  const ready = file !== undefined && proof !== undefined;
  return (
    <>
      <h2>{w.checkTitle}</h2>
      <Form line main={false} send={w.check} ready={ready} work={check}>
        <Choose label={w.file} choose={choose} />
        <Choose label={w.proof} choose={chooseProof} />
        <Field label={w.trustedKey} value={key} set={setKey} />
      </Form>
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
