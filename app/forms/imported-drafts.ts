import { z } from 'zod';

/** As many as one page shows. */
export const MOST_IMPORTED_DRAFTS = 200;

const chosen = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} \d{1,9}$/)
  .transform((text) => {
    const [id = '', revision] = text.split(' ');
    return { id, revision: Number(revision) };
  });

/** Which drafts were ticked, each with the revision that the page showed; undefined for what no page of ours sends. */
export function readChosenDrafts(form: FormData): { id: string; revision: number }[] | undefined {
  const read = z.array(chosen).max(MOST_IMPORTED_DRAFTS).safeParse(form.getAll('draft'));
  if (!read.success) return undefined;
  return [...new Map(read.data.map((draft) => [draft.id, draft])).values()];
}

/** The value of a draft's box. */
export function draftValue({ id, revision }: { id: string; revision: number }): string {
  return `${id} ${revision}`;
}
