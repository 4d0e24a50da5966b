import { sql } from 'kysely';
import type { DeskSubject } from '#app/domain/matches/desk-assignment.ts';
import type { MatchStatus } from '#app/domain/matches/statuses.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Tx } from '#db/client.ts';

type Common = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  /** The State that asks: of a need and a match. Of several together the M49 area around them. */
  stateCode?: string;
  /** Who gives: of an offer and a match; who keeps it: of a need. */
  organisation: string;
  changedAt: Date;
  /** To the microsecond, for the page that follows. */
  at: string;
};

/** What a record is, and where it stands in its own life. */
export type RecordStanding =
  | { subject: 'need'; status: NeedStatus }
  | { subject: 'match'; status: MatchStatus; offerTitle: string; offerLanguage: string }
  | { subject: 'offer'; status: OfferStatus };

/** A need, a match or an offer as a list of all of them shows it. */
export type RecordLine = Common & RecordStanding;

export type RecordSearch = {
  subject: DeskSubject;
  /** As typed: of a reference, a title or an organisation. */
  text: string;
  /** States and areas whose names hold that text in the reader's language. */
  stateCodes: readonly string[];
  after?: { updatedAt: string; id: string };
};

export const RECORDS_A_PAGE = 50;

/**
 * Whatever this broker reads of one kind, the last changed first, one more than a page: with what is over, which no queue
 * has any more.
 */
export async function listRecords(tx: Tx, search: RecordSearch): Promise<RecordLine[]> {
  const { rows } = await sql<{
    id: string;
    reference: string;
    title: string;
    text_language: string;
    offer_title: string | null;
    offer_language: string | null;
    state_code: string | null;
    organisation: string;
    status: string;
    changed_at: Date;
    at: string;
  }>`
    with known as (${KNOWN[search.subject]})
    select *, changed_at::text as at from known
    where (${search.text} = ''
        or reference ilike ${patternOf(referenceOf(search.text))} or other_references ilike ${patternOf(referenceOf(search.text))}
        or title ilike ${patternOf(search.text)} or offer_title ilike ${patternOf(search.text)}
        or organisation ilike ${patternOf(search.text)} or state_code = any(${[...search.stateCodes]}))
      and (${search.after?.id ?? null}::uuid is null
        or (changed_at, id) < (${search.after?.updatedAt ?? null}::timestamptz, ${search.after?.id ?? null}::uuid))
    order by changed_at desc, id desc limit ${RECORDS_A_PAGE + 1}`.execute(tx);
  return rows.map((row) => {
    const common = {
      ...{ id: row.id, reference: row.reference, title: row.title, textLanguage: row.text_language },
      ...{ organisation: row.organisation, changedAt: row.changed_at, at: row.at },
      stateCode: row.state_code ?? undefined,
    };
    switch (search.subject) {
      case 'need':
        return { ...common, subject: 'need', status: row.status as NeedStatus };
      case 'match':
        return {
          ...{ ...common, subject: 'match', status: row.status as MatchStatus },
          ...{ offerTitle: row.offer_title ?? '', offerLanguage: row.offer_language ?? '' },
        };
      case 'offer':
        return { ...common, subject: 'offer', status: row.status as OfferStatus };
    }
  });
}

const KNOWN = {
  need: sql`
    select n.id, n.reference, '' as other_references, n.title, n.text_language, null as offer_title, null as offer_language,
      n.state_code, o.name as organisation, n.status, n.updated_at as changed_at
    from needs n join organisations o on o.id = n.organisation_id`,
  match: sql`
    select m.id, m.reference, n.reference || ' ' || f.reference as other_references, n.title, n.text_language,
      m.offer_title, m.offer_language, n.state_code, o.name as organisation, m.status, m.updated_at as changed_at
    from matches m join needs n on n.id = m.need_id join offers f on f.id = m.offer_id
      join organisations o on o.id = m.donor_organisation_id`,
  offer: sql`
    select f.id, f.reference, '' as other_references, f.title, f.text_language, null as offer_title, null as offer_language,
      null as state_code, o.name as organisation, f.status, f.updated_at as changed_at
    from offers f join organisations o on o.id = f.organisation_id`,
} satisfies Record<DeskSubject, unknown>;

/** `ilike` for a text anywhere, its own signs taken as they stand. */
function patternOf(text: string): string {
  return `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
}

/** Whatever hyphen a reference was copied with. */
function referenceOf(text: string): string {
  return text.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}
