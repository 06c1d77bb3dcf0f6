import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, loadLanguage } from '../i18n/index.ts';
import { problem } from './problem.ts';

const served = new Hono().get('/', (c) => problem(c, 404, 'case-unknown', (say) => say.store['case-unknown']));

async function told(path: string, accept?: string): Promise<Record<string, unknown>> {
  const answer = await served.request(path, accept === undefined ? {} : { headers: { 'accept-language': accept } });
  return (await answer.json()) as Record<string, unknown>;
}

describe('a problem', () => {
  beforeAll(async () => {
    await Promise.all(languages.map(loadLanguage));
  });

  it('has its title in the language of ?lang=, else of Accept-Language by weight, else in English', async () => {
    const titles = { en: 'There is no such case', ru: 'Такой модели нет', zh: '没有这个案例' };
    expect((await told('/?lang=ru', 'zh')).title).toBe(titles.ru);
    expect((await told('/', 'de, en;q=0.3, zh-CN;q=0.9')).title).toBe(titles.zh);
    expect((await told('/', 'de')).title).toBe(titles.en);
    expect((await told('/')).title).toBe(titles.en);
  });

  it('has the same type and code in every language', async () => {
    const expected = { type: 'urn:chorsu:problem:case-unknown', code: 'case-unknown', status: 404 };
    expect(await told('/?lang=zh')).toMatchObject(expected);
    expect(await told('/?lang=en')).toMatchObject(expected);
  });
});
