import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './scratch.ts';
import { line, openFile, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

/** By what the workbench calls their kind. */
const themes = {
  'Dark 2026': 'vs-dark',
  'Light 2026': 'vs',
  'Default High Contrast': 'hc-black',
};

/** A page's own types are not the compiler's here; this is what is used of one. */
interface PageElement {
  readonly children: { readonly length: number };
  readonly textContent: string | null;
}

interface Look {
  readonly colour: string;
  readonly decoration: string;
  readonly slant: string;
  readonly weight: string;
  /** Against the editor's background, as WCAG reckons it. */
  readonly contrast: number;
}

/** How a stretch of a line looks that is a token by itself; empty where it is none. */
function lookOf(page: Page, inLine: string, token: string): Promise<Look | undefined> {
  return line(page, inLine).evaluate((element, wanted) => {
    const view = element.ownerDocument.defaultView;
    const spans = Array.from(element.querySelectorAll('span')) as readonly PageElement[];
    const span = spans.find((one) => one.children.length === 0 && one.textContent === wanted);
    const editor = element.closest('.monaco-editor');
    if (!view || !span || !editor) return undefined;
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const style = view.getComputedStyle(span as never);
    const behind = editor.querySelector('.monaco-editor-background') ?? editor;
    const [darker = 0, lighter = 0] = [style.color, view.getComputedStyle(behind).backgroundColor]
      .map(luminance)
      .sort((a, b) => a - b);
    return {
      colour: style.color,
      decoration: style.textDecorationLine,
      slant: style.fontStyle,
      weight: style.fontWeight,
      contrast: (lighter + 0.05) / (darker + 0.05),
    };
  }, token);
}

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({
    locale: 'zh-Hant',
    extension: 'installed',
    content: [join(root, 'test', 'vscode', 'colours')],
  });
});
afterAll(() => stage?.end());

/** Looks at a file in each theme, as one that is switched while the file is open. */
async function inEachTheme(name: string, ready: (page: Page) => Promise<boolean>, look: (page: Page) => Promise<void>) {
  const page = await openFile(stage, `${name}.yaml`);
  for (const [theme, mark] of Object.entries(themes)) {
    mkdirSync(join(stage.workspace, '.vscode'), { recursive: true });
    writeFileSync(join(stage.workspace, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await page.locator(`.monaco-workbench.${mark}`).waitFor();
    await expect.poll(() => ready(page)).toBe(true);
    await look(page);
    await photograph(page, `colours-${mark}-${name}`);
  }
  await page.close();
}

describe('what a thing means is seen in dark, light and high contrast', () => {
  test('in a standard', async () => {
    const text = '機構應配備';
    const isStruck = async (page: Page) =>
      (await lookOf(page, text, '護工'))?.decoration.includes('line-through') === true;
    await inEachTheme('general.standard', isStruck, async (page) => {
      const looks = {
        term: await lookOf(page, text, '照護員'),
        requirement: await lookOf(page, text, '應'),
        recommendation: await lookOf(page, text, '宜'),
        clause: await lookOf(page, '見[[', 'carer-team'),
        indicator: await lookOf(page, 'indicator: carers', 'carers'),
        evidence: await lookOf(page, 'evidence: [', 'roster'),
      };
      for (const [name, look] of Object.entries(looks)) expect(look?.contrast, name).toBeGreaterThan(3);
      const { term, requirement, recommendation, clause, indicator } = looks;
      expect(new Set([term, requirement, recommendation].map((look) => look?.colour)).size).toBe(3);
      expect(new Set([term, clause, indicator].map((look) => look?.colour)).size).toBe(3);
    });
  });

  test('in a variant', async () => {
    const isSlanted = async (page: Page) => (await lookOf(page, 'see: [', 'carer-rest'))?.slant === 'italic';
    await inEachTheme('night.standard', isSlanted, async (page) => {
      const [adapted, own] = [
        await lookOf(page, 'see: [', 'carer-team'),
        await lookOf(page, '- id: night-round', 'night-round'),
      ];
      expect(Number(adapted?.weight)).toBeGreaterThan(Number(own?.weight));
      expect(adapted?.colour).toBe(own?.colour);
    });
  });

  test('in a report', async () => {
    const isBold = async (page: Page) => Number((await lookOf(page, 'carer-team:', 'carer-team'))?.weight) > 400;
    await inEachTheme('ours.report', isBold, async (page) => {
      const [stale, fresh] = [
        await lookOf(page, 'carer-team:', 'carer-team'),
        await lookOf(page, 'carer-rest:', 'carer-rest'),
      ];
      expect(stale?.colour).not.toBe(fresh?.colour);
    });
  });
});
