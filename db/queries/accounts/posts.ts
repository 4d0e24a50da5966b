import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type HeldKind = 'offer' | 'need' | 'match';
export type Held = {
  kind: HeldKind;
  id: string;
  reference: string;
  status: string;
  /** Only for the holder: an administrator may read no need. */
  title: string | null;
  language: string | null;
};

/** What somebody answers for in one hat, and would go to a colleague with it. */
export async function listHeld(tx: Tx, membershipId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select * from app.list_held(${membershipId}::uuid)`.execute(tx);
  return rows;
}

export type HandedOver = {
  personId: string;
  organisationId: string;
  role: Role;
  offers: number;
  needs: number;
  matches: number;
  /** Where to tell the colleague of it. */
  heir: { email: string; language: UiLanguage };
  /** The contacts of the other sides of introduced matches. */
  told: { matchId: string; reference: string; email: string; language: UiLanguage }[];
};
type Refused = { refused: 'not-your-act' | 'not-found' | 'not-now' };

/** Moves everything that somebody answers for in one hat to a colleague and ends the hat, or says why not. */
export async function handOverRow(
  tx: Tx,
  post: { membershipId: string; successorId: string; endsAt: Date },
  now: Date,
): Promise<HandedOver | Refused> {
  const { rows } = await sql<{ outcome: HandedOver | Refused }>`
    select app.hand_over(${post.membershipId}::uuid, ${post.successorId}::uuid, ${post.endsAt}::timestamptz,
      ${now}::timestamptz) as outcome`.execute(tx);
  return rows[0]?.outcome ?? { refused: 'not-found' };
}
