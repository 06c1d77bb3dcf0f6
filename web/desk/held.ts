import { useEffect, useRef, useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { errorWords } from '../parts/load.tsx';
import { type Ask, canHold } from './draft.ts';

/** The worth of a plan with fixed builds, as the server returns it. */
export interface Held {
  readonly npv: number | null;
  readonly most: number;
  readonly met: boolean;
  readonly currency: string;
  /** Milliseconds from the question to the answer. */
  readonly ms: number;
}

interface State {
  readonly asked: string;
  readonly answer?: Held;
  readonly fault?: string;
}

/**
 * The answer to a question with the builds of a run fixed. One request is open at a time; of later questions only the last one is sent.
 * `busy`: the answer belongs to an earlier question.
 */
export function useHeld(run: string | undefined, ask: Ask): { answer?: Held; fault?: string; busy: boolean } {
  const wanted = run !== undefined && canHold(ask) ? JSON.stringify([run, ask]) : '';
  const [state, set] = useState<State>({ asked: '' });
  const next = useRef(wanted);
  const under = useRef(false);
  const gone = useRef(false);
  next.current = wanted;
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    const turn = async () => {
      if (under.current || next.current === '') return;
      under.current = true;
      const current = next.current;
      const [of, { reforms, shocks, changes }] = JSON.parse(current) as [string, Ask];
      const began = performance.now();
      try {
        const json = { reforms, shocks, changes };
        const found = await good(api.runs[':run'].held.$post({ param: { run: of }, json }));
        if (!found.newer) set({ asked: current, answer: { ...found, ms: performance.now() - began } });
      } catch (error) {
        set({ asked: current, fault: errorWords(error) });
      }
      under.current = false;
      if (!gone.current && next.current !== current) void turn();
    };
    void turn();
  }, [wanted]);
  if (wanted === '') return { busy: false };
  return { ...state, busy: state.asked !== wanted };
}
