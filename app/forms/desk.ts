import { z } from 'zod';
import { THEMES, type Theme } from '#app/domain/codes/themes.ts';
import { DESK_AGES, DESK_WHOSE, isDeskKind, type DeskFilter } from '#app/domain/matches/desk.ts';
import {
  DESK_SUBJECTS,
  LINE_LENGTH,
  MOST_AT_ONCE,
  type DeskRecord,
} from '#app/domain/matches/desk-assignment.ts';
import { words } from './words.ts';

/** A record and who had it on the page: two ids, or one where nobody did. */
const SEEN = /^[0-9a-f-]{36} (?:[0-9a-f-]{36})?$/;

/** `match:<id>`, as a box of the desk sends it. */
const item = z
  .string()
  .regex(/^(?:offer|need|match):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .transform((text): DeskRecord => {
    const [subject, id = ''] = text.split(':');
    return { subject: DESK_SUBJECTS.find((one) => one === subject) ?? 'need', id };
  });

export const assignmentSchema = z.object({
  item: z.array(item).max(MOST_AT_ONCE),
  act: z.enum(['take-item', 'hand-over-item', 'put-back-item']).optional(),
  confirmed: z.literal('yes').optional(),
  batch: z.uuid().optional(),
  seen: z
    .array(z.string().regex(SEEN))
    .max(MOST_AT_ONCE)
    .transform(
      (pairs) =>
        new Map(pairs.map((pair) => pair.split(' ')).map(([id = '', owner]) => [id, owner || undefined])),
    ),
  broker: z.uuid().optional().catch(undefined),
  line: words()
    .default('')
    .refine((text) => text.length <= LINE_LENGTH, 'desk.error.line'),
});

export const undoSchema = z.object({ batch: z.uuid() });

/** The items of an address, `?item=match:<id>`; what is none is left out. */
export function readItems(values: readonly string[]): DeskRecord[] {
  return values.slice(0, MOST_AT_ONCE).flatMap((value) => {
    const read = item.safeParse(value);
    return read.success ? [read.data] : [];
  });
}

export function itemText({ subject, id }: DeskRecord): string {
  return `${subject}:${id}`;
}

/** What of the desk an address asks for; what it does not know is not asked. */
export function readDeskFilter(query: URLSearchParams): DeskFilter {
  const text = (name: string) => query.get(name) ?? '';
  const kind = text('kind');
  const whose = DESK_WHOSE.find((one) => one === text('whose'));
  const theme = THEMES.find((one): one is Theme => one === text('theme'));
  const olderThan = DESK_AGES.find((days) => String(days) === text('age'));
  const region = /^\d{3}$/.test(text('region')) ? text('region') : undefined;
  const id = (name: string) => (z.uuid().safeParse(text(name)).success ? text(name) : undefined);
  const [hub, donor] = [id('hub'), id('donor')];
  return {
    ...(isDeskKind(kind) && { kind }),
    ...(whose && { whose }),
    ...(region && { region }),
    ...(theme && { theme }),
    ...(hub && { hub }),
    ...(donor && { donor }),
    ...(olderThan && { olderThan }),
  };
}
