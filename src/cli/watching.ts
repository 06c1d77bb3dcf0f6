import { type Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import { faultLog, jsonLog, type Log } from '../server/index.ts';
import { numberOption } from './options.ts';

/** Monitoring options of a service: the port of its metrics, and the format of its log. */
export interface WatchFlags {
  watchPort?: number;
  log: 'text' | 'json';
}

/** Adds the options of `WatchFlags` to a command. */
export const watchOptions = (command: Command): Command =>
  command
    .option('--watch-port <port>', words().help.common.watchPort, numberOption('watch-port', 0))
    .addOption(new Option('--log <form>', words().help.common.log).choices(['text', 'json']).default('text'));

const write = (line: string): void => void process.stderr.write(line);

export const logOf = ({ log }: WatchFlags): Log => (log === 'json' ? jsonLog(write) : faultLog(write));
