import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

export type Plural = { argument: string; forms: string[] };

/** What a message asks for: its arguments in order, and the forms of each plural in it. */
export function readMessage(text: string, locale: string): { parameters: string[]; plurals: Plural[] } {
  const elements = flatten(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return {
    parameters: [...new Set(elements.filter(isArgument).map((element) => String(element.value)))].sort(),
    plurals: elements
      .filter((element) => 'options' in element && 'pluralType' in element)
      .map((element) => ({ argument: element.value, forms: Object.keys(element.options) })),
  };
}

function flatten(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [
    element,
    ...('options' in element
      ? Object.values(element.options).flatMap((option) => flatten((option as { value: Element[] }).value))
      : []),
  ]);
}

/** Neither words (0) nor the `#` of a plural (7), which has no name. */
function isArgument(element: Element): element is Extract<Element, { value: string }> {
  return 'value' in element && typeof element.value === 'string' && Number(element.type) !== 0;
}
