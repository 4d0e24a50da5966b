import { z } from 'zod';

/** Two ids. */
const ARC = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An exchange to be proposed: for each arc the need and the offer. */
export const exchangeForm = z.object({
  arcs: z.array(z.string().regex(ARC)).min(2).max(3),
});

/** @returns the arcs; undefined for what none of our pages sends */
export function readExchangeForm(form: FormData): { needId: string; offerId: string }[] | undefined {
  const parsed = exchangeForm.safeParse({ arcs: form.getAll('arcs[]') });
  return parsed.data?.arcs.map((arc) => {
    const [needId = '', offerId = ''] = arc.split(':');
    return { needId, offerId };
  });
}
