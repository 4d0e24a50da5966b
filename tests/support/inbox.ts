import type { Kysely } from 'kysely';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { Database } from '#db/schema/database.ts';

/** Whose inbox still asks for this, about what its path names: their addresses. */
export async function stillAsked(owner: Kysely<Database>, kind: MailKind, about: string): Promise<string[]> {
  const rows = await owner
    .selectFrom('inbox_entries as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .select('p.email')
    .where('e.kind', '=', kind)
    .where('e.path', 'like', `%${about}%`)
    .where('e.settled_at', 'is', null)
    .orderBy('p.email')
    .execute();
  return rows.map(({ email }) => email);
}

/** To whom letters of this kind went, about what their path names, each with its page without the language; the first first. */
export async function lettersAbout(
  owner: Kysely<Database>,
  kind: MailKind,
  about: string,
): Promise<{ email: string; page: string }[]> {
  const rows = await owner
    .selectFrom('outbox')
    .select(['email', 'values'])
    .where('kind', '=', kind)
    .orderBy('created_at')
    .orderBy('email')
    .execute();
  return rows.flatMap(({ email, values: { path = '' } }) =>
    path.includes(about) ? [{ email, page: path.slice(3) }] : [],
  );
}
