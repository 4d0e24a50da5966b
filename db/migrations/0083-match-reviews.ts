import { sql, type Kysely } from 'kysely';

/**
 * What the page of a match needs of its offer: all that was public of it, and the latest review with what each word in it
 * rested on, so that the same rules say on every page whether a broker's word still holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.match_offer(uuid);
    create function app.match_offer(target uuid) returns table (content jsonb, note_level text, note_issuer text, note_issued_on date,
      note_expires_on date, note_disputed boolean, note_signed boolean, note_stale boolean, reviewed_at timestamptz, verdicts jsonb)
    language sql stable security definer set search_path = public as $$
      select (select jsonb_object_agg(c.key, c.value) from jsonb_each(to_jsonb(o)) c where c.key = any (array['title', 'summary',
          'text_language', 'themes', 'outcomes', 'evidence', 'norms', 'modes', 'cooperation', 'languages', 'interpretation',
          'beneficiaries', 'eligible', 'opens_on', 'closes_on', 'starts_on', 'ends_on', 'duration_weeks', 'slots', 'size_band',
          'maturity_from', 'maturity_to', 'remote_access', 'data_location', 'source_access', 'single_vendor', 'support_ends_on',
          'conditions', 'conditions_note', 'safeguards', 'funders', 'implementer', 'exit_plan', 'larger_programme', 'running_costs',
          'paid_after', 'local_counterpart', 'follow_up_months', 'women_target', 'gender_marker', 'accessibility', 'dual_use'])),
        t.level, t.issuer_name, t.issued_on, t.expires_on, t.disputed_at is not null, t.jws is not null,
        t.jws is not null and t.offer_version is distinct from o.content_version, r.at,
        -- Neither a broker's words nor its name: those are for whoever may read the review.
        coalesce((select jsonb_object_agg(v.principle,
            jsonb_build_object('verdict', v.verdict, 'computed', v.computed, 'inputs', v.inputs, 'words', ''))
          from principle_verdicts v where v.review_id = r.id), '{}')
      from matches m join offers o on o.id = m.offer_id
        left join lateral (select * from trust_notes s where s.offer_id = o.id and s.revoked_at is null and s.superseded_at is null
          order by (s.jws is not null and s.offer_version = o.content_version) desc,
            (s.expires_on >= (now() at time zone 'UTC')::date) desc, s.level desc, s.expires_on desc, s.id limit 1) t on true
        left join lateral (select id, at from principle_reviews p where p.offer_id = o.id order by id desc limit 1) r on true
      where m.id = target and (app.is_role('broker')
        or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
        or (app.is_role('focal_point') and m.known_to_recipient
          and exists (select from needs n where n.id = m.need_id and n.organisation_id = app.organisation_id())))
    $$;
    revoke all on function app.match_offer(uuid) from public;
    grant execute on function app.match_offer(uuid) to tws_user;
  `.execute(db);
}
