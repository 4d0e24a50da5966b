import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { carry } from './carry.ts';
import type { Measured } from './measured.ts';

/** Every rule of these, none disabled. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Carried = {
  loadAxe: () => void;
  numberLooks: typeof numberLooks;
  axe: {
    configure: (spec: object) => void;
    run: (what: Document, how: object) => Promise<AxeResults>;
  };
};

/** So that axe can be run in each document of this page: half a megabyte. */
export async function carryAxe(page: Page): Promise<void> {
  await carry(page, { numberLooks, loadAxe: `() => { ${AXE_SOURCE} }` });
}

/**
 * What axe finds wrong with the page shown now, which carries it. Contrast, which is two thirds of its work, is measured of
 * each look of a text once: it follows from the colours and sizes of the text and of all that is around it, and these are
 * few.
 *
 * @param looks those measured already; this adds what it measures
 * @param onlyLooks of a page of which all but the contrast is known
 */
export async function runAxe(
  { page, looks }: { page: Page; looks: Measured },
  { onlyLooks = false } = {},
): Promise<string[]> {
  const shown = await page.evaluate(() => (globalThis as unknown as Carried).numberLooks());
  const unmeasured = shown.flatMap((look, index) => (looks.has(look) ? [] : [index]));
  if (onlyLooks && unmeasured.length === 0) return [];
  const found = await page.evaluate(
    async ({ tags, unmeasured, onlyLooks }) => {
      for (const index of unmeasured)
        for (const text of document.querySelectorAll(`[data-look="${index}"]`))
          text.setAttribute('data-unmeasured', '');
      const carried = globalThis as unknown as Carried;
      carried.loadAxe();
      carried.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-unmeasured]' }] });
      const { violations } = await carried.axe.run(document, {
        runOnly: onlyLooks ? ['color-contrast'] : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      // The words alone: to hand over all that axe says takes as long as a third of its work.
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `axe: ${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`,
        ),
      );
    },
    { tags: TAGS, unmeasured, onlyLooks },
  );
  for (const index of unmeasured) looks.add(shown[index]!);
  return found;
}

/** Runs in the page: gives each text that is seen the number of its look, and lists the looks. */
function numberLooks(): string[] {
  const looks = new Map<string, number>();
  const around = new Map<Element, string>();

  /** All that can lie behind a text or change its colours, from the element outwards. */
  function surroundings(element: Element): string {
    const known = around.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex, clipPath } =
      getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex, clipPath];
    const all = (element.parentElement ? surroundings(element.parentElement) : '') + own.join();
    around.set(element, all);
    return all;
  }

  for (const element of document.body.querySelectorAll('*')) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!says && !element.matches('input, select, textarea')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const state = element.matches(':disabled, [aria-disabled=true]');
    const look = [
      element.localName,
      element.className,
      color,
      fontSize,
      fontWeight,
      textShadow,
      state,
    ].join();
    const key = `${look} in ${surroundings(element)}`;
    const number = looks.get(key) ?? looks.size;
    looks.set(key, number);
    element.setAttribute('data-look', String(number));
  }
  return [...looks.keys()];
}
