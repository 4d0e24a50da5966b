import { sql, type Kysely } from 'kysely';
import { KINDS as KINDS_BEFORE } from './0017-security-events.ts';

const KINDS = [
  'invitation-made',
  'invitation-confirmed',
  'invitation-sent',
  'invitation-revoked',
  'invitation-accepted',
  'application-received',
  'application-accredited',
  'application-refused',
  'recovery-opened',
  'recovery-confirmed',
  'recovery-closed',
  'recovered',
];

/**
 * How people come here, and come back. An invitation is bound to an e-mail address, an organisation and a role, and
 * makes nobody until it is accepted: brokers may write invitations and still cannot add a person, a role or a link. The first
 * focal point of a State has no token before a second member of staff confirmed, whatever the code above does.
 * Donors apply without an account; whoever takes
 * applications in reads no more of them than the answer to one that was refused. Who lost everything comes back by
 * two members of staff.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table donor_applications (
      -- Chosen by its form, so that a form sent twice is one application; the organisation it becomes has the same id.
      id uuid primary key,
      reference text not null constraint donor_applications_reference unique
        constraint donor_applications_reference_shape check (reference ~ '^D-[0-9A-HJKMNP-TV-Z]{6}$'),
      organisation text not null constraint donor_applications_organisation check (char_length(organisation) between 1 and 200),
      kind text not null constraint donor_applications_kind check (kind in
        ('state', 'igo', 'company', 'civil-society', 'academia', 'technical-community')),
      state_code text constraint donor_applications_state_code check (state_code ~ '^[A-Z]{2}$'),
      website text not null default '' constraint donor_applications_website check (char_length(website) <= 300),
      name text not null constraint donor_applications_name check (char_length(name) between 1 and 120),
      post text not null default '' constraint donor_applications_post check (char_length(post) <= 160),
      email text not null constraint donor_applications_email check (char_length(email) between 3 and 254 and position('@' in email) > 1),
      language text not null constraint donor_applications_language check (language in ('en', 'ar')),
      offer text not null constraint donor_applications_offer check (char_length(offer) between 1 and 2000),
      applied_at timestamptz not null,
      status text not null default 'open' constraint donor_applications_status check (status in ('open', 'accredited', 'refused')),
      decided_by uuid references people (id),
      decided_at timestamptz,
      refusal_code text constraint donor_applications_refusal_code check (refusal_code in
        ('not-verified', 'no-mandate', 'out-of-scope', 'duplicate', 'incomplete', 'conditions')),
      refusal_text text constraint donor_applications_refusal_text check (char_length(refusal_text) between 1 and 1000),
      organisation_id uuid references organisations (id),
      -- A refusal is read behind a link in a letter: letters carry no content.
      answer_hash text constraint donor_applications_answer unique
        constraint donor_applications_answer_is_a_hash check (answer_hash ~ '^[0-9a-f]{64}$'),
      answer_until timestamptz,
      constraint donor_applications_state check (kind <> 'state' or state_code is not null),
      constraint donor_applications_decided check (
        (status = 'open') = (decided_at is null) and (status = 'open') = (decided_by is null)
        and (status = 'refused') = (refusal_code is not null) and (status = 'refused') = (refusal_text is not null)
        and (status = 'refused') = (answer_hash is not null) and (status = 'refused') = (answer_until is not null)
        and (status = 'accredited') = (organisation_id is not null))
    );
    create index donor_applications_open on donor_applications (applied_at) where status = 'open';

    create table invitations (
      id uuid primary key default gen_random_uuid(),
      email text not null constraint invitations_email check (char_length(email) between 3 and 254 and position('@' in email) > 1),
      name text not null constraint invitations_name check (char_length(name) between 1 and 120),
      post text not null default '' constraint invitations_post check (char_length(post) <= 160),
      language text not null constraint invitations_language check (language in ('en', 'ar')),
      organisation_id uuid not null references organisations (id),
      role text not null constraint invitations_role check (role in
        ('donor', 'focal_point', 'broker', 'hub_coordinator', 'verifier', 'administrator')),
      evidence_kind text constraint invitations_evidence_kind check (evidence_kind in
        ('note-verbale', 'mission-letter', 'contact-directory')),
      evidence_on date,
      evidence_reference text constraint invitations_evidence_reference check (char_length(evidence_reference) between 1 and 200),
      application_id uuid references donor_applications (id),
      needs_second boolean not null default true,
      invited_by uuid not null references people (id),
      invited_at timestamptz not null,
      confirmed_by uuid references people (id),
      confirmed_at timestamptz,
      token_hash text constraint invitations_token unique
        constraint invitations_token_is_a_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      sent_by uuid references people (id),
      sent_at timestamptz,
      expires_at timestamptz,
      accepted_at timestamptz,
      -- The hat that came of it: whoever asks what a focal point's authority rests on finds it here.
      membership_id uuid references memberships (id),
      revoked_by uuid references people (id),
      revoked_at timestamptz,
      constraint invitations_evidence check ((role = 'focal_point') = (evidence_kind is not null)
        and (evidence_kind is null) = (evidence_on is null) and (evidence_kind is null) = (evidence_reference is null)),
      constraint invitations_second_person check (confirmed_by <> invited_by),
      constraint invitations_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
      constraint invitations_no_link_before_second check (token_hash is null or not needs_second or confirmed_by is not null),
      constraint invitations_lifetime check ((token_hash is null) = (expires_at is null) and (token_hash is null) = (sent_at is null)
        and (token_hash is null) = (sent_by is null) and expires_at <= sent_at + interval '72 hours'),
      constraint invitations_accepted check ((accepted_at is null) = (membership_id is null)),
      constraint invitations_revoked check ((revoked_at is null) = (revoked_by is null)),
      constraint invitations_one_end check (accepted_at is null or revoked_at is null)
    );
    create unique index invitations_pending on invitations (lower(email), organisation_id, role)
      where accepted_at is null and revoked_at is null;
    create index invitations_membership on invitations (membership_id);

    create table recoveries (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people (id),
      letter_reference text not null constraint recoveries_letter_reference check (char_length(letter_reference) between 1 and 200),
      letter_on date not null,
      opened_by uuid not null references people (id),
      opened_at timestamptz not null,
      confirmed_by uuid references people (id),
      confirmed_at timestamptz,
      token_hash text constraint recoveries_token unique
        constraint recoveries_token_is_a_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      expires_at timestamptz,
      used_at timestamptz,
      closed_by uuid references people (id),
      closed_at timestamptz,
      constraint recoveries_second_person check (confirmed_by <> opened_by),
      constraint recoveries_not_their_own check (person_id <> opened_by and person_id <> confirmed_by),
      constraint recoveries_confirmed check ((confirmed_by is null) = (confirmed_at is null)
        and (confirmed_by is null) = (token_hash is null) and (confirmed_by is null) = (expires_at is null)
        and expires_at <= confirmed_at + interval '24 hours'),
      constraint recoveries_used check (used_at is null or confirmed_at is not null),
      constraint recoveries_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null or used_at is null))
    );
    create unique index recoveries_pending on recoveries (person_id) where used_at is null and closed_at is null;

    select app.protect(t::regclass) from unnest(array['donor_applications', 'invitations', 'recoveries']) t;

    create function app.is_staff() returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('app.role', true) in ('broker', 'administrator'), false) $$;
    -- Administrators handle everything; brokers whatever gives nobody a power of their own kind.
    create function app.may_handle(wanted text) returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('app.role', true) = 'administrator'
        or (current_setting('app.role', true) = 'broker' and wanted not in ('broker', 'administrator')), false) $$;

    -- Invitations. Who invites does not decide whether a second person is needed: the database looks.
    create function app.invitation_made() returns trigger language plpgsql as $$
    begin
      new.needs_second := new.role = 'focal_point' and not exists (
        select from memberships m
          join people p on p.id = m.person_id and p.disabled_at is null
          join organisations o on o.id = m.organisation_id
          join organisations wanted on wanted.id = new.organisation_id
        where m.role = 'focal_point' and m.ended_at is null
          and (o.id = wanted.id or o.state_code = wanted.state_code));
      return new;
    end $$;
    create trigger made before insert on invitations for each row execute function app.invitation_made();

    -- Nobody acts in another's name, and nobody confirms twice.
    create function app.invitation_changed() returns trigger language plpgsql as $$
    begin
      if (new.confirmed_by is distinct from old.confirmed_by
          and (old.confirmed_by is not null or new.confirmed_by is distinct from app.person_id()))
        or (new.sent_at is distinct from old.sent_at and new.sent_by is distinct from app.person_id())
        or (new.sent_by is distinct from old.sent_by and new.sent_by is distinct from app.person_id())
        or (new.revoked_by is distinct from old.revoked_by
          and (old.revoked_by is not null or new.revoked_by is distinct from app.person_id())) then
        raise exception 'an invitation is changed in one''s own name' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger changed before update on invitations for each row execute function app.invitation_changed();

    -- No token among the columns a signed-in page may read.
    grant select (id, email, name, post, language, organisation_id, role, evidence_kind, evidence_on, evidence_reference,
      application_id, needs_second, invited_by, invited_at, confirmed_by, confirmed_at, sent_by, sent_at, expires_at,
      accepted_at, membership_id, revoked_by, revoked_at) on invitations to tws_user;
    grant insert (email, name, post, language, organisation_id, role, evidence_kind, evidence_on, evidence_reference,
      application_id, invited_by, invited_at) on invitations to tws_user;
    grant update (confirmed_by, confirmed_at, token_hash, sent_by, sent_at, expires_at, revoked_by, revoked_at)
      on invitations to tws_user;
    create policy staff_reads on invitations for select to tws_user using (app.may_handle(role));
    create policy staff_invites on invitations for insert to tws_user
      with check (app.may_handle(role) and invited_by = (select app.person_id()));
    create policy staff_handles on invitations for update to tws_user
      using (app.may_handle(role) and accepted_at is null and revoked_at is null) with check (app.may_handle(role));

    grant select, update (accepted_at, membership_id) on invitations to tws_auth;
    create policy auth_reads on invitations for select to tws_auth using (true);
    create policy auth_accepts on invitations for update to tws_auth
      using (accepted_at is null and revoked_at is null) with check (true);

    -- Applications: written by somebody without an account, and read by staff only.
    grant insert (id, reference, organisation, kind, state_code, website, name, post, email, language, offer, applied_at)
      on donor_applications to tws_auth;
    create policy auth_takes_in on donor_applications for insert to tws_auth with check (status = 'open');
    grant select (reference, status, refusal_code, refusal_text, answer_hash, answer_until) on donor_applications to tws_auth;
    create policy auth_shows_answer on donor_applications for select to tws_auth using (status = 'refused');
    grant select (id, reference, organisation, kind, state_code, website, name, post, email, language, offer, applied_at, status,
      decided_by, decided_at, refusal_code, refusal_text, organisation_id) on donor_applications to tws_user;
    grant update (status, decided_by, decided_at, refusal_code, refusal_text, organisation_id, answer_hash, answer_until)
      on donor_applications to tws_user;
    create policy staff_reads on donor_applications for select to tws_user using ((select app.is_staff()));
    create policy staff_decides on donor_applications for update to tws_user
      using ((select app.is_staff()) and status = 'open')
      with check ((select app.is_staff()) and status <> 'open' and decided_by = (select app.person_id()));

    -- A broker adds exactly the organisation that an open application names.
    create policy accredit on organisations for insert to tws_user with check (
      (select app.is_role('broker')) and exists (
        select from donor_applications a where a.id = organisations.id and a.status = 'open'
          and a.organisation = organisations.name and a.kind = organisations.kind
          and a.state_code is not distinct from organisations.state_code and organisations.iati_reference is null));

    -- Coming back. Brokers do not help each other or an administrator to a new password.
    create function app.may_recover(target uuid) returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('app.role', true) = 'administrator'
        or (current_setting('app.role', true) = 'broker' and not exists (
          select from memberships m where m.person_id = target and m.ended_at is null
            and m.role in ('broker', 'administrator'))), false) $$;
    create function app.recovery_changed() returns trigger language plpgsql as $$
    begin
      if (new.confirmed_by is distinct from old.confirmed_by
          and (old.confirmed_by is not null or new.confirmed_by is distinct from app.person_id()))
        or (new.token_hash is distinct from old.token_hash and new.confirmed_by is not distinct from old.confirmed_by)
        or (new.closed_by is distinct from old.closed_by
          and (old.closed_by is not null or new.closed_by is distinct from app.person_id())) then
        raise exception 'a recovery is changed in one''s own name' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger changed before update on recoveries for each row execute function app.recovery_changed();
    grant select (id, person_id, letter_reference, letter_on, opened_by, opened_at, confirmed_by, confirmed_at, expires_at,
      used_at, closed_by, closed_at) on recoveries to tws_user;
    grant insert (person_id, letter_reference, letter_on, opened_by, opened_at) on recoveries to tws_user;
    grant update (confirmed_by, confirmed_at, token_hash, expires_at, closed_by, closed_at) on recoveries to tws_user;
    create policy staff_reads on recoveries for select to tws_user using (app.may_recover(person_id));
    create policy staff_opens on recoveries for insert to tws_user
      with check (app.may_recover(person_id) and opened_by = (select app.person_id()));
    create policy staff_handles on recoveries for update to tws_user
      using (app.may_recover(person_id) and used_at is null and closed_at is null) with check (app.may_recover(person_id));
    grant select, update (used_at) on recoveries to tws_auth;
    create policy auth_reads on recoveries for select to tws_auth using (true);
    create policy auth_uses on recoveries for update to tws_auth
      using (used_at is null and closed_at is null) with check (true);

    alter table security_events drop constraint security_events_kind;
    alter table security_events add constraint security_events_kind
      check (kind in (${sql.raw([...KINDS_BEFORE, ...KINDS].map((kind) => `'${kind}'`).join(', '))}));
  `.execute(db);
}
