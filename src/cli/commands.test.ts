import { afterAll, describe, expect, it } from 'vitest';
import { languages, useLanguage } from '../i18n/index.ts';
import { commands, overview } from './commands.ts';

describe('the overview of commands', () => {
  afterAll(() => useLanguage('en'));

  it.each(languages)('says what each command is for, as the command itself does, in %s', async (language) => {
    await useLanguage(language);
    for (const stub of overview()) {
      expect(stub.description()).not.toBe('');
      expect((await commands[stub.name()]!()).description()).toBe(stub.description());
    }
  });
});
