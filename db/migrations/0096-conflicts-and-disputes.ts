import { sql, type Kysely } from 'kysely';

/**
 * An organisation that answered a donor's request with a conflict of interest examines that offer no more, in whichever
 * role it acts, and its donor is shown so. A dispute of one note on an offer does not go out of sight because another note
 * counts: it is named beside that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- For the organisation itself and for the offer's donor, which was told; nobody else learns of a request.
    create function app.said_conflict(target uuid, examiner uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from note_requests r where r.offer_id = target and r.issuer_id = examiner
        and r.status = 'declined' and r.reason_code = 'conflict-of-interest'
        and app.organisation_id() in (r.issuer_id, r.organisation_id))
    $$;
    revoke all on function app.said_conflict(uuid, uuid) from public;
    grant execute on function app.said_conflict(uuid, uuid) to tws_user;

    -- The note in force on this version of an offer that is disputed, beside the one that counts; the highest level first.
    create function app.other_disputed_note(target uuid, version integer, counts uuid) returns text
    language sql stable set search_path = public as $$
      select t.reference from trust_notes t where t.offer_id = target and t.id is distinct from counts
        and t.jws is not null and t.offer_version = version and t.disputed_at is not null
        and t.revoked_at is null and t.superseded_at is null and t.expires_on >= (now() at time zone 'UTC')::date
      order by t.level desc, t.expires_on desc, t.id limit 1
    $$;
    revoke all on function app.other_disputed_note(uuid, integer, uuid) from public;
    grant execute on function app.other_disputed_note(uuid, integer, uuid) to tws_user;

    alter table published_offers add column note_other_disputed text;
    create function app.name_other_dispute() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      new.note_other_disputed := app.other_disputed_note(new.id, new.content_version,
        (select t.id from trust_notes t where t.reference = new.note_reference));
      return new;
    end $$;
    revoke all on function app.name_other_dispute() from public;
    -- After the trigger that names the note which counts: triggers go by their names.
    create trigger note_beside before insert on published_offers for each row execute function app.name_other_dispute();

    drop function app.match_offer(uuid);
    create function app.match_offer(target uuid) returns table (content jsonb, note_level text, note_issuer text, note_issued_on date,
      note_expires_on date, note_disputed boolean, note_signed boolean, note_stale boolean,
      note_other_disputed text, reviewed_at timestamptz, verdicts jsonb)
    language sql stable security definer set search_path = public as $$
      select (select jsonb_object_agg(c.key, c.value) from jsonb_each(to_jsonb(o)) c where c.key = any (array['title', 'summary',
          'text_language', 'themes', 'outcomes', 'evidence', 'norms', 'modes', 'cooperation', 'languages', 'interpretation',
          'beneficiaries', 'eligible', 'opens_on', 'closes_on', 'starts_on', 'ends_on', 'duration_weeks', 'slots', 'size_band',
          'maturity_from', 'maturity_to', 'remote_access', 'data_location', 'source_access', 'single_vendor', 'support_ends_on',
          'conditions', 'conditions_note', 'safeguards', 'funders', 'implementer', 'exit_plan', 'larger_programme', 'running_costs',
          'paid_after', 'local_counterpart', 'follow_up_months', 'women_target', 'gender_marker', 'accessibility', 'dual_use'])),
        t.level, t.issuer_name, t.issued_on, t.expires_on, t.disputed_at is not null, t.jws is not null,
        t.jws is not null and t.offer_version is distinct from o.content_version,
        app.other_disputed_note(o.id, o.content_version, t.id), r.at,
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
    select app.project_offer(id) from offers where status = 'published';
  `.execute(db);
}
