import { setFlagsFromString } from 'node:v8';

/**
 * Work of a function, in about bytes of its bytecode or WebAssembly code that ran, after which V8 compiles it again for speed (tier-up). The
 * compiler takes processor time from the threads that solve. V8's own budgets are 67 584 and 1.8e6; with them the
 * second solver thread of `first-steps` starts in 0.45 s instead of 0.11 s.
 * Processor time of a plan with V8's budgets and with these: `first-steps` 5.0 and 2.9 s (by the clock 3.3 and 2.4 s), textiles over eight
 * years 15.0 and 10.8 s, polymers 85 and 76 s; wagons take the same.
 */
const BUDGETS = { javascript: 300e3, wasm: 200e6 };

/** Delays the tier-up of all code of this process, its threads included. */
export function delayTierUp({ javascript = BUDGETS.javascript, wasm = BUDGETS.wasm } = {}): void {
  setFlagsFromString(`--interrupt-budget=${javascript}`);
  setFlagsFromString(`--wasm-tiering-budget=${wasm}`);
}
