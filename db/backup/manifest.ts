import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.number().int().nonnegative();
const name = z.string().min(1);

/**
 * The last page of a backup: what it holds, how much of it, and what each part must hash to. `keys` are fingerprints:
 * they say which keys belong to it and open nothing.
 */
export const manifestSchema = z.object({
  product: z.literal('two-way-street'),
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(name),
  keys: z.record(z.string(), hash),
  sequences: z.array(z.object({ name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  tables: z.array(
    z.object({
      name,
      columns: z.array(name),
      rows: whole,
      /** Of the rows as text. */
      bytes: whole,
      sha256: hash,
      /** Where it lies in the file, and the hash of what lies there. */
      part: z.object({ at: whole, length: whole, sha256: hash }),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableRecord = Manifest['tables'][number];
export type Part = TableRecord['part'];
