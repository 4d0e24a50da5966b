import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { SubjectKind } from '#app/domain/verification/checklists.ts';
import type { Tx } from '#db/client.ts';

/** What an issuing organisation says of itself. */
export type IssuerProfile = { mandate: string; kinds: SubjectKind[]; funders: string[]; ties: string[] };

export type Issuer = IssuerProfile & { id: string; name: string; kind: ActorKind; notes: number };

/** Everybody with a key or a mandate, by name, as everybody may read them. */
export async function listIssuers(tx: Tx): Promise<Issuer[]> {
  const { rows } = await sql<Omit<Issuer, 'id'> & { organisation_id: string }>`
    select * from app.list_issuers()`.execute(tx);
  return rows.map(({ organisation_id, ...row }) => ({ ...row, id: organisation_id }));
}

/** What explains an older note: how its issuer was called, since when it is no more, who answers for its notes. */
export type IssuerHistory = {
  endedOn?: Day | undefined;
  answers?: { id: string; name: string } | undefined;
  /** Names in public notes that it does not bear any more. */
  signedAs: string[];
};

export async function listIssuerHistories(tx: Tx): Promise<Map<string, IssuerHistory>> {
  const { rows } = await sql<{
    organisation_id: string;
    ended_on: Day | null;
    answers_id: string | null;
    answers_name: string | null;
    signed_as: string[];
  }>`select * from app.issuer_histories()`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        endedOn: row.ended_on ?? undefined,
        answers:
          row.answers_id && row.answers_name ? { id: row.answers_id, name: row.answers_name } : undefined,
        signedAs: row.signed_as,
      },
    ]),
  );
}

/** Who answers for what a key signed, where that is another organisation than the one that signed. */
export async function findWhoAnswers(tx: Tx, kid: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select h.answers_name as name from issuer_keys k join app.issuer_histories() h on h.organisation_id = k.organisation_id
    where k.kid = ${kid} and h.answers_name is not null`.execute(tx);
  return rows[0]?.name;
}

/** The organisations that were merged into the acting person's: it answers for their notes and keys. */
export async function listMergedIntoMine(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select app.merged_into_mine() as id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function findIssuerProfile(tx: Tx, organisationId: string): Promise<IssuerProfile | undefined> {
  return tx
    .selectFrom('note_issuers')
    .select(['mandate', 'kinds', 'funders', 'ties'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

export async function saveIssuerProfile(
  tx: Tx,
  organisationId: string,
  profile: IssuerProfile,
  now: Date,
): Promise<void> {
  const values = { ...profile, updated_at: now };
  await tx
    .insertInto('note_issuers')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute();
}

/** What it is called and was. */
export async function listNamesOf(tx: Tx, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{
    names: string[];
  }>`select app.names_of(${organisationId}::uuid) as names`.execute(tx);
  return rows[0]?.names ?? [];
}

/** Whether the acting person, or whoever they act for, took part in deciding on the offer. */
export async function hasValidated(tx: Tx, offerId: string): Promise<boolean> {
  const { rows } = await sql<{ did: boolean }>`select app.validated_offer(${offerId}::uuid) as did`.execute(
    tx,
  );
  return rows[0]?.did ?? true;
}

/** What the acting person did with each of these offers, and what their organisation answered about it, as `findConflict` asks. */
export async function listOwnDeeds(
  tx: Tx,
  offerIds: readonly string[],
  { organisationId, today }: { organisationId: string; today: Day },
): Promise<Map<string, { isAuthor: boolean; validated: boolean; saidConflict: boolean }>> {
  const { rows } = await sql<{ id: string; isAuthor: boolean; validated: boolean; saidConflict: boolean }>`
    select id, app.counts_as_author(id, ${today}::date) as "isAuthor", app.validated_offer(id) as validated,
      app.said_conflict(id, ${organisationId}::uuid) as "saidConflict"
    from unnest(${offerIds}::uuid[]) id`.execute(tx);
  return new Map(rows.map(({ id, ...deeds }) => [id, deeds]));
}
