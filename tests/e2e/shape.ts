/**
 * Runs in a page. The page without its words: two pages of one shape have the same elements with the same roles, states
 * and classes in the same places, and say something in the same places, in whichever language and of whichever record.
 * What axe and html-validate find wrong with a page follows from its shape, but for the contrast of its texts.
 */
export function readShape(): string {
  const PRESENT =
    /^(href|action|formaction|src|content|value|title|label|alt|placeholder|datetime|lang|dir|hreflang|data-.*)$/;
  const OWN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const parts: string[] = [];
  // Names by which landmarks and tables are told apart: which are alike is part of the shape.
  const names = new Map<string, number>();
  const name = (text: string) => {
    if (!names.has(text)) names.set(text, names.size);
    return `"${names.get(text)}`;
  };

  function attribute(element: Element, { name: key, value }: Attr): string {
    if (key === 'aria-label') return name(value);
    if (PRESENT.test(key) && !value.startsWith('#')) return `${key}${value.trim() ? '' : ' empty'}`;
    if (key !== 'class' && element instanceof SVGElement) return `${key}=${value.replaceAll(/[\d.]+/g, '0')}`;
    return `${key}=${value.replaceAll(OWN, '-')}`;
  }

  function walk(element: Element): void {
    parts.push(`<${element.localName}`);
    for (const one of element.attributes)
      // Which option is chosen is what the page says: in another language another one.
      if (one.name !== 'selected') parts.push(attribute(element, one));
    // Where the words decide how a page is laid out: too narrow to be hit, or to be scrolled.
    if (element.matches('a, button, input, select, textarea, summary'))
      if (element.getBoundingClientRect().width < 24) parts.push('narrow');
    if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (/auto|scroll/.test(overflowX + overflowY)) parts.push('scrolls');
    }
    if (element.id) parts.push(name(element.textContent));
    // Which of the languages is the page's own, and which are links.
    const inside = element.matches('.tws-languages') ? [] : element.childNodes;
    for (const node of inside) {
      if (node instanceof Element) walk(node);
      else if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) parts.push('text');
    }
    parts.push('>');
  }

  walk(document.documentElement);
  return parts.join(' ');
}
