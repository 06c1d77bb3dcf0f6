import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useLanguage } from '../src/i18n/index.ts';
import { solarFixture } from '../src/model/testing/solar.ts';
import { planPdf } from '../src/questions/pdf.ts';
import { part, program } from './support/needs.ts';
import { temporary } from './support/temporary.ts';

const ready =
  part('@myriaddreamin/typst-ts-node-compiler') &&
  part('@expo-google-fonts/noto-sans') &&
  part('@expo-google-fonts/noto-sans-sc') &&
  program('pdfinfo', 'apt install poppler-utils');

describe.skipIf(!ready)('papers of a plan', () => {
  const dir = temporary();
  // Without loans: the cash flows of projects take most of the time and change no layout.
  const { plan, ...rest } = solarFixture();
  const fixture = { ...rest, plan: { ...plan, draws: [] } };
  let papers: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    papers = await planPdf(fixture);
    for (const [name, bytes] of Object.entries(papers)) writeFileSync(join(dir, name), bytes);
  }, 120_000);

  const told = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
  const pagesOf = (name: string) => Number(/Pages:\s+(\d+)/.exec(told('pdfinfo', join(dir, name)))![1]);
  /** Share of the page's height that is printed, without the foot. */
  const filled = (name: string): number[] => {
    told('pdftoppm', '-r', '20', '-gray', join(dir, name), join(dir, 'page'));
    const pages = readdirSync(dir).filter((file) => file.endsWith('.pgm'));
    return pages.sort().map((file) => {
      const bytes = readFileSync(join(dir, file));
      const [, wide, high] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))!.map(Number);
      const pixels = bytes.subarray(bytes.length - wide! * high!);
      const foot = Math.floor(0.93 * high!) * wide!;
      return Math.floor(pixels.subarray(0, foot).findLastIndex((grey) => grey < 240) / wide!) / high!;
    });
  };

  it('are a brief of two pages and a report with contents, on A4, every font embedded', () => {
    expect(pagesOf('brief.pdf')).toBe(2);
    for (const name of ['brief.pdf', 'report.pdf']) {
      expect(told('pdfinfo', join(dir, name))).toContain('(A4)');
      const fonts = told('pdffonts', join(dir, name)).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/NotoSans.*\byes yes\b/);
    }
    expect(told('pdftotext', join(dir, 'report.pdf'), '-')).toContain('Contents');
  });

  it('leave no page of the report half empty but the last', () => {
    const pages = filled('report.pdf');
    expect(pages).toHaveLength(pagesOf('report.pdf'));
    expect(pages.length).toBeLessThan(40);
    for (const [i, share] of pages.slice(0, -1).entries()) expect(share, `page ${i + 1}`).toBeGreaterThan(0.5);
  });

  it('are the same bytes for the same plan', async () => {
    const name = 'brief.pdf';
    const again = await planPdf(fixture, [name]);
    expect(Buffer.compare(papers[name]!, again[name]!)).toBe(0);
  });

  it.each(['ru', 'zh'] as const)('hold two pages in %s as well', async (language) => {
    await useLanguage(language);
    try {
      const name = `brief.${language}.pdf`;
      writeFileSync(join(dir, name), (await planPdf(fixture, ['brief.pdf']))['brief.pdf']!);
      expect(pagesOf(name)).toBe(2);
    } finally {
      await useLanguage('en');
    }
  });
});
