// Makes the clock of a process, and of its threads, the processor time of all its threads, so that a limit in seconds means the
// same on a busy machine. Loaded with NODE_OPTIONS=--import; WebAssembly and timers of over half a second follow it too.
// Threads start with the environment of the main thread, so that all tell the same time.
process.env.CHORSU_BENCH_BEGUN ??= String(Date.now());
const begun = Number(process.env.CHORSU_BENCH_BEGUN);
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const waits = globalThis.setTimeout;
const clears = globalThis.clearTimeout;
/** Timers shorter than this stay timers of the wall clock, ms. */
const SHORT = 500;
/** How often a longer one looks at the processor time, ms of the wall clock. */
const LOOK = 100;

performance.now = used;
Date.now = () => begun + used();

class Timer {
  constructor(work, ms, args) {
    const ends = used() + ms;
    const look = () => {
      if (used() >= ends) work(...args);
      else this.wait(look);
    };
    this.wait = (next) => {
      this.timer = waits(next, LOOK);
      if (this.still) this.timer.unref();
    };
    this.wait(look);
  }
  unref() {
    this.still = true;
    this.timer.unref();
    return this;
  }
}
globalThis.setTimeout = (work, ms = 0, ...args) =>
  ms < SHORT || ms > 1e8 ? waits(work, ms, ...args) : new Timer(work, ms, args);
globalThis.clearTimeout = (timer) => clears(timer instanceof Timer ? timer.timer : timer);
