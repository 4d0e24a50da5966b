import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * Functions that read past row-level security for one page were called by that page's readers alone, and asked nobody who they
 * are: each says now itself whom it answers, as the layer under the page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await names(db);
  await suspensions(db);
  await askers(db);
  await others(db);
}

async function names(db: Kysely<unknown>): Promise<void> {
  // Ties are declared of who gives, examines or is a hub; of a delegation they name a State, and are for itself and staff.
  await reword(db, 'ties_of', [
    [
      'where g.id = target',
      `where g.id = target and (app.is_staff() or app.role() in ('donor', 'focal_point', 'hub_coordinator', 'verifier') and (
          g.id = app.organisation_id() or g.kind = 'hub' or i.organisation_id is not null
          or exists (select from offers o where o.organisation_id = g.id and o.status <> 'draft')
          or exists (select from memberships m where m.organisation_id = g.id and m.role in ('verifier', 'broker'))))`,
    ],
  ]);
  await reword(db, 'hubs_for_opinions', [
    ['where g.ended_at is null and', `where app.is_role('focal_point') and g.ended_at is null and`],
  ]);
  // A State that a hub may not know by name is none to pool (readSeenNeeds), nor before its coordinator's word.
  const seen = `exists (select from need_views v where v.need_id = n.id and v.audience = 'hub' and v.view #>> '{place,kind}' = 'state')
          and n.id in (select app.needs_kept())`;
  await reword(db, 'words_of_given_needs', [
    ['n.id in (select app.needs_of_my_hub())', `n.id in (select app.needs_of_my_hub()) and ${seen}`],
  ]);
  await reword(db, 'invite_to_pool', [
    ['n.id in (select app.needs_of_my_hub())', `n.id in (select app.needs_of_my_hub()) and ${seen}`],
  ]);
}

async function suspensions(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'suspension_proposed', [['select coalesce(', 'select app.is_staff() and coalesce(']]);
  // That another asked, or a broker proposed it, is told to no verifier: theirs is entered beside it, and waits until somebody has
  // looked at either.
  await reword(db, 'ask_suspension', [
    [
      `select * into last from offer_events e where e.offer_id = target
        and e.action in ('ask-suspension', 'propose-suspension', 'refuse-suspension', 'propose-lifting', 'refuse-lifting', 'decline-asking', 'suspend', 'lift') order by e.id desc limit 1;
      if last.action in ('ask-suspension', 'propose-suspension') then return 'already-there'; end if;`,
      `select * into last from offer_events e where e.offer_id = target and e.action = 'ask-suspension' and e.organisation_id = app.organisation_id()
        and not exists (select from offer_events l where l.offer_id = target and l.id > e.id
          and l.action in ('propose-suspension', 'refuse-suspension', 'decline-asking', 'suspend')) limit 1;
      if found then return 'already-there'; end if;`,
    ],
  ]);
  await reword(db, 'ask_suspension', [
    [
      '-- Asked already, by whomever, and no broker or administrator has done anything since.',
      '-- Asked already by the same, and no broker or administrator has done anything since.',
    ],
  ]);
  for (const name of ['own_suspension_wish', 'open_suspension_wishes'])
    await reword(db, name, [
      [
        `l.action in ('propose-suspension', 'decline-asking')`,
        `l.action in ('propose-suspension', 'refuse-suspension', 'decline-asking', 'suspend')`,
      ],
    ]);
}

async function askers(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'asked_for_suspension', [
    [
      'order by e.id desc limit 1',
      `and not exists (select from offer_events l where l.offer_id = target and l.id > e.id
          and l.action in ('propose-suspension', 'refuse-suspension', 'decline-asking', 'suspend'))
      group by p.email, p.language order by p.email`,
    ],
  ]);
}

async function others(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'thread_readers', [
    [`or app.is_role('broker'))`, `or (app.is_role('broker') and not app.broker_is_excused(target)))`],
  ]);
  // The State whose yes was a programme's last is no other than the rest of them: its own word is in pool_words.
  await reword(db, 'records_naming', [
    [
      'from match_answers a join matches m on m.id = a.match_id where a.person_id = target',
      `from match_answers a join matches m on m.id = a.match_id join needs n on n.id = m.need_id
        where a.person_id = target and not (n.pooled and a.party = 'recipient')`,
    ],
  ]);
  await reword(db, 'records_naming', [
    [
      'from match_answers a join matches m on m.id = a.match_id where a.contact_id = target',
      `from match_answers a join matches m on m.id = a.match_id join needs n on n.id = m.need_id
        where a.contact_id = target and not (n.pooled and a.party = 'recipient')`,
    ],
  ]);
  await sql`
    -- Whether the one who acts has to do with what a letter's page is about; the clock has with all.
    create function app.has_to_do_with(about text) returns boolean language sql stable security definer set search_path = public as $$
      with its as (select substring(about from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid as id)
      select app.is_role('system') or exists (select from its, needs n where about like '/needs/%' and n.id = its.id and (
            (app.is_role('focal_point') and n.organisation_id = app.organisation_id())
            or (app.is_role('broker') and (n.submitted_at is not null or n.drafting_role = 'broker'))
            or (app.is_role('hub_coordinator') and app.organisation_id() in (n.organisation_id, n.drafting_organisation_id))))
        or exists (select from its, matches m join needs n on n.id = m.need_id where about like '/matches/%' and m.id = its.id
          and ((app.is_role('donor') and m.donor_organisation_id = app.organisation_id())
            or (app.is_role('focal_point') and n.organisation_id = app.organisation_id())))
        or exists (select from its, hub_opinions o where about like '/opinions/%' and o.id = its.id
          and app.is_role('hub_coordinator') and o.hub_id = app.organisation_id())
        or exists (select from its, note_opinions o where about like '/verification/opinions/%' and o.id = its.id
          and app.is_role('hub_coordinator') and o.hub_id = app.organisation_id())
    $$;
    revoke all on function app.has_to_do_with(text) from public;
  `.execute(db);
  await reword(db, 'settle_inbox', [
    [
      'where kind = asked and path = about and settled_at is null and',
      'where app.has_to_do_with(about) and kind = asked and path = about and settled_at is null and',
    ],
  ]);
}
