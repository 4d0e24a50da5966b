import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Measured } from './measured.ts';

/** Every rule of these, none disabled. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Given to a page only where something is asked of it: half a megabyte that every page would have to read. */
const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {
  configure: (spec: object) => void;
  run: (what: Document, how: object) => Promise<AxeResults>;
};

/**
 * What axe finds wrong with the page shown now. Contrast, which is two thirds of its work, is measured of each look of a
 * text once: it follows from the colours and sizes of the text and of all that is around it, and these are few.
 *
 * @param looks those measured already; this adds what it measures
 * @param onlyLooks of a page of which all but the contrast is known
 */
export async function runAxe(
  { page, looks }: { page: Page; looks: Measured },
  { onlyLooks = false } = {},
): Promise<string[]> {
  const shown = await page.evaluate(numberLooks);
  const unmeasured = shown.flatMap((look, index) => (looks.has(look) ? [] : [index]));
  if (onlyLooks && unmeasured.length === 0) return [];
  await load(page);
  const results = await page.evaluate(
    ({ tags, unmeasured, onlyLooks }) => {
      for (const index of unmeasured)
        for (const text of document.querySelectorAll(`[data-look="${index}"]`))
          text.setAttribute('data-unmeasured', '');
      const { axe } = window as unknown as { axe: Axe };
      axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-unmeasured]' }] });
      return axe.run(document, {
        runOnly: onlyLooks ? ['color-contrast'] : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
    },
    { tags: TAGS, unmeasured, onlyLooks },
  );
  for (const index of unmeasured) looks.add(shown[index]!);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `axe: ${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** Straight to the browser: as something to evaluate, Playwright would have it read twice. */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${AXE_SOURCE};0` });
  await session.detach();
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
