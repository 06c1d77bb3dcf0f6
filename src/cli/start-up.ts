/** Seconds from the start of the program; 0 unless the program was started for one command. */
let seconds = (): number => 0;

/** Lets the time of the command count from the start of the program, which was started for this command. */
export function countStartUp(): void {
  seconds = () => performance.now() / 1000;
}

export const startUp = (): number => seconds();
