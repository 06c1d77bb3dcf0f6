import type { SolveProgress } from '../linear/index.ts';

const words = { relaxation: 'relaxation', support: 'small problem', proof: 'proof' } as const;

const short = (value: number | undefined): string => (value === undefined ? '-' : value.toPrecision(6));

/** Progress on stderr: one line that is written over on a terminal, plain lines elsewhere. */
export function progress(quiet: boolean): { tell(p: SolveProgress): void; say(text: string): void; end(): void } {
  const live = process.stderr.isTTY === true;
  let last = 0;
  let shown = false;
  return {
    tell(p) {
      const now = performance.now();
      if (quiet || now - last < (live ? 100 : 2000)) return;
      last = now;
      const relative =
        p.gap !== undefined && p.objective ? ` gap ${((100 * p.gap) / Math.abs(p.objective)).toFixed(2)} %` : '';
      const line = `${words[p.stage]} ${p.seconds.toFixed(0)} s  best ${short(p.objective)}  bound ${short(p.bound)}${relative}`;
      process.stderr.write(live ? `\r\u001b[K${line.slice(0, 79)}` : `${line}\n`);
      shown = true;
    },
    say(text) {
      if (!quiet) process.stderr.write(`${live && shown ? '\r\u001b[K' : ''}${text}\n`);
    },
    end() {
      if (live && shown) process.stderr.write('\r\u001b[K');
    },
  };
}
