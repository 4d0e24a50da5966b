import type { Exchange } from './exchange.ts';

/**
 * Where a reader whose act came too late sees how things stand now: a page's own address, asked for instead of sent
 * to (where it was asked for, it has just said no); an act's has nothing to look at, so the page it is pressed on.
 */
export function pageAgain({ row, address }: Exchange, method: string | undefined): string | undefined {
  if (row?.kind === 'page') return method === 'POST' ? '?' : undefined;
  if (row?.pressedOn === undefined || !address) return undefined;
  return address.path.slice(0, address.path.lastIndexOf('/')) + row.pressedOn;
}
