/** Seconds that the program had run before the command: start-up counts where the program was started for one command. */
let seconds = (): number => 0;

/** Says that the program was started for one command, so that its time counts from the start of the program. */
export function countStartUp(): void {
  seconds = () => performance.now() / 1000;
}

export const startUp = (): number => seconds();
