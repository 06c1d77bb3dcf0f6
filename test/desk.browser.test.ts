import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, boxesAt, hasChromium, type Workbench, workbench } from './server/browser.ts';
import { shorten } from './server/workspace.ts';

/** A plan is waited for, ms. */
const LONG = 150_000;

/** On how many lines a word of an element stands. */
function linesOf(element: Element, word: string): number {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const at = text.data.indexOf(word);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + word.length);
  return new Set([...range.getClientRects()].map(({ top }) => top)).size;
}

/** What a task took: clicks, keys pressed in fields apart, and seconds. */
interface Done {
  readonly task: string;
  readonly clicks: number;
  readonly seconds: number;
}

describe.skipIf(!hasChromium)(
  'eleven tasks of a project officer at the desk, without a terminal',
  { timeout: 300_000 },
  () => {
    let { w, page, said, picture, close } = {} as Workbench;
    const done: Done[] = [];

    beforeAll(async () => {
      ({ w, page, said, picture, close } = await workbench(LONG));
      await page.addInitScript(() =>
        addEventListener(
          'click',
          () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1)),
          true,
        ),
      );
    }, 120_000);

    afterAll(async () => {
      for (const { task, clicks, seconds } of done)
        process.stdout.write(`${task}: ${clicks} clicks, ${seconds.toFixed(1)} s\n`);
      await close?.();
    });

    const clicked = () => page.evaluate(() => Number(sessionStorage.getItem('clicks'))).catch(() => 0);
    const task = (name: string, work: () => Promise<void>) =>
      it(name, async () => {
        const [before, began] = [await clicked(), performance.now()];
        await work();
        done.push({ task: name, clicks: (await clicked()) - before, seconds: (performance.now() - began) / 1000 });
      });
    const held = () => page.locator('.held', { hasText: 'With the builds of the plan kept, the net present value' });
    const free = () => page.locator('.free', { hasText: 'With the builds chosen anew, the net present value' });
    const keepAs = async (name: string) => {
      await free().waitFor();
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.locator('tr', { hasText: name }).waitFor();
    };
    const MILL = 'Bokhtar, Spinning';

    task('1 begin a case of textiles with a mill at Bokhtar', async () => {
      await page.goto(`${w.url}/`);
      await page.getByLabel('Name of the new case').fill('mill');
      await page.getByLabel('Begin with').selectOption('textiles');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.waitForURL(/\/cases\/mill/);
      // What the grid would write: its keys are tried in the tests of the workbench.
      const folder = join(w.root, 'mill');
      const row = (file: string, cells: Record<string, string>) => {
        const [head = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
        appendFileSync(
          join(folder, file),
          `${head
            .split(',')
            .map((name) => cells[name] ?? '')
            .join(',')}\n`,
        );
      };
      row('candidates.csv', { place: 'Bokhtar', process: 'spinning', capex_factor: '1' });
      row('supplies.csv', { good: 'cotton', place: 'Bokhtar', quantity: '40000', price: '1650' });
      shorten(folder);
      await page.locator('[role=status].good').waitFor();
    });

    task('2 make the plan to compare with', async () => {
      await page.getByRole('link', { name: 'What if' }).click();
      await page.getByRole('button', { name: 'Make the plan to compare with' }).click();
      await page.getByLabel('Compared with').waitFor();
      await page.locator('.candidates tbody tr').first().waitFor();
    });

    task('3 see what the mill at Bokhtar is worth', async () => {
      await page.getByLabel('Find a place or a process').fill('bokhtar');
      const row = page.locator('.candidates tbody tr', { hasText: MILL });
      await row.waitFor();
      const button = row.getByRole('button', { name: /^Find out/ });
      if (await button.count()) await button.click();
      await row
        .locator('td')
        .last()
        .getByText(/^With(out)? it/)
        .waitFor();
      await page.getByLabel('Find a place or a process').fill('');
    });

    task('4 find the price of yarn at Urumqi and move it', async () => {
      await chooseYarn();
      const slider = page.locator('.slider', { hasText: 'yarn' }).locator('input[type=range]').first();
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await held().waitFor();
    });

    task('5 hold the slider: the answer follows', async () => {
      const slider = page.locator('.slider', { hasText: 'yarn' }).locator('input[type=range]').first();
      await slider.focus();
      for (let n = 0; n < 20; n++) {
        const before = await slider.inputValue();
        await page.keyboard.press(n % 10 < 5 ? 'ArrowLeft' : 'ArrowRight');
        expect(await slider.inputValue()).not.toBe(before);
        await page.locator('.held[data-ms]').waitFor();
      }
    });

    task('6 ask at which price of yarn a plant begins or ceases to pay', async () => {
      const turn = page.locator('fieldset', { hasText: 'At which value does a plant begin or cease to pay?' });
      await turn.getByRole('button', { name: 'Find the value' }).click();
      const text = turn.locator('[role=status]');
      await text.filter({ hasText: /kept|missed|decided/ }).waitFor();
      process.stdout.write(`${await text.textContent()}\n`);
      await picture('turn');
    });

    task('7 keep the scenario under a name', async () => {
      await keepAs('Yarn dearer');
      expect(await page.locator('tr', { hasText: 'Yarn dearer' }).textContent()).toContain('1 changed figure');
    });

    task('8 forbid the mill, and keep that too', async () => {
      await page.getByRole('button', { name: 'Take all changes back' }).click();
      await page.getByLabel(`Choice: ${MILL}`).selectOption('mustNot');
      await keepAs('No mill');
    });

    task('9 see both side by side, with their maps', async () => {
      for (const name of ['Yarn dearer', 'No mill']) await page.getByLabel(`Compare plans: ${name}`).check();
      await page.getByRole('button', { name: 'Show the chosen ones side by side' }).click();
      await page.waitForURL(/\/compare/);
      await page.locator('main table').first().waitFor();
      await picture('side-by-side');
      // The parts of the comparison stand in a shadow tree, which `textContent` of the page leaves out.
      const plans = await page.locator('main table').first().textContent();
      expect(plans).toMatch(/Yarn dearer.*Price of Cotton yarn at Urumqi: from .*No mill.*without Bokhtar, Spinning/s);
      expect(await page.locator('#maps-0-clip, #maps-1-clip').count()).toBe(2);
    });

    task('10 take the Excel file', async () => {
      await page.goto(`${w.url}/cases/mill/what-if`);
      await page.getByRole('button', { name: 'Edit: No mill' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Excel file' }).click(),
      ]);
      expect(
        readFileSync(await file.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await page.locator('code', { hasText: "chorsu plan mill --scenario 'No mill'" }).waitFor();
    });

    task('11 delete a scenario, and take it back', async () => {
      await page.getByRole('button', { name: 'Delete: No mill' }).click();
      await page.locator('.good', { hasText: '“No mill” is deleted' }).waitFor();
      await page.locator('tbody tr', { hasText: 'No mill' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Undo: No mill' }).click();
      await page.locator('tbody tr', { hasText: 'No mill' }).waitFor();
    });

    const chooseYarn = async () => {
      await page.getByRole('searchbox', { name: 'Find any figure of the case' }).fill('yarn price Urumqi');
      await page.locator('.found button', { hasText: 'yarn' }).first().click();
    };

    it.each(['en', 'ru', 'zh'] as const)('has no barrier and cuts nothing, in %s', async (language) => {
      if (language === 'en') await chooseYarn();
      await page.locator('.choices select').selectOption(language);
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.locator('.candidates tbody tr').first().waitFor();
      // Names follow the language: of a figure that was chosen before, and of the plant of a kept scenario.
      const names = {
        en: ['Price of Cotton yarn', MILL],
        ru: ['Хлопчатобумажная пряжа', 'Бохтар'],
        zh: ['棉纱', '博赫塔尔'],
      };
      const [figure = '', plant = ''] = names[language];
      await page.locator('.slider', { hasText: figure }).first().waitFor();
      await page.locator('tr', { hasText: 'No mill' }).filter({ hasText: plant }).waitFor();
      if (language === 'en') {
        await page.locator('.slider input[type=range]').first().focus();
        await page.keyboard.press('ArrowLeft');
      }
      await page.locator('.held[data-ms]').waitFor();
      await picture(`desk-${language}`);
      const faults = language === 'en' ? await barriers(page) : [];
      if (language === 'ru') {
        await page.emulateMedia({ colorScheme: 'dark' });
        faults.push(...(await barriers(page, 'color-contrast')));
      }
      for (const width of [360, 1280])
        faults.push(...(await boxesAt(page, width)).map((fault) => `${width}: ${fault}`));
      // A name stays whole on a telephone: Chinese may break behind any sign.
      await page.setViewportSize({ width: 400, height: 900 });
      const locator = page.locator('tr', { hasText: 'No mill' }).locator('td').nth(2);
      expect(await locator.evaluate(linesOf, language === 'en' ? 'Bokhtar' : plant)).toBe(1);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(faults).toEqual([]);
    });

    it('reports no error on the way', () => {
      expect(said).toEqual([]);
    });
  },
);
