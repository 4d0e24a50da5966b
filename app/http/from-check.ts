/** On the address of a step to which “Check your answers” led: once it is saved, the reader is back there. */
export const FROM_CHECK = '?from=check';

export function isFromCheck(request: Request): boolean {
  return new URL(request.url).searchParams.get('from') === 'check';
}
