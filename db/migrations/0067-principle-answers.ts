import { sql, type Kysely } from 'kysely';

/** New among what everybody reads of an offer. */
const OFFER_COLUMNS = [
  'running_costs',
  'paid_after',
  'local_counterpart',
  'follow_up_months',
  'women_target',
] as const;

/**
 * Answers that the ten principles ask for and nobody was asked (DOMAIN section 2): of an offer what runs on after its
 * end (PP1) and whom it wants to reach (PE1); of a need its purpose (PP2), what shows it (PP3), where data may lie (PP4),
 * what keeps the State from a technology (PP5) and its context (PA2); and at the end of a delivery who took part (PE1).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const copied = sql.raw(OFFER_COLUMNS.map((name) => `o.${name}`).join(', '));
  const into = sql.raw(OFFER_COLUMNS.map((name) => `new.${name}`).join(', '));
  await sql`
    alter table offers
      -- USD, in each of the first three years after the help.
      add column running_costs integer[] constraint offers_running_costs check (cardinality(running_costs) = 3
        and 0 <= all (running_costs) and 1000000000 >= all (running_costs)),
      add column paid_after text constraint offers_paid_after check (paid_after in ('nothing-to-pay', 'recipient', 'donor', 'shared', 'others')),
      add column local_counterpart text not null default '' constraint offers_local_counterpart_length check (char_length(local_counterpart) <= 300),
      add column follow_up_months integer constraint offers_follow_up_months check (follow_up_months between 1 and 36),
      -- Of a hundred who take part.
      add column women_target integer constraint offers_women_target check (women_target between 0 and 100);
    alter table published_offers
      add column running_costs integer[],
      add column paid_after text,
      add column local_counterpart text not null default '',
      add column follow_up_months integer,
      add column women_target integer;

    -- The projection names its columns by their place: what is new is taken over as a row comes.
    create function app.project_new_answers() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select ${copied} into ${into} from offers o where o.id = new.id;
      return new;
    end $$;
    create trigger new_answers before insert on published_offers for each row execute function app.project_new_answers();
    revoke all on function app.project_new_answers() from public;

    -- They are part of the version that a note is about, like every other public answer.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'raise_content_version';
      after := replace(replace(before, 'new.dual_use', 'new.dual_use, ' || ${sql.lit(OFFER_COLUMNS.map((name) => `new.${name}`).join(', '))}),
        'old.dual_use', 'old.dual_use, ' || ${sql.lit(OFFER_COLUMNS.map((name) => `old.${name}`).join(', '))});
      if after = before then raise exception 'what makes another version is said otherwise now'; end if;
      execute after;
    end $do$;
    create trigger raise_content_version_too before update of ${sql.raw(OFFER_COLUMNS.join(', '))} on offers
      for each row execute function app.raise_content_version();

    alter table needs
      add column purpose text not null default '' constraint needs_purpose_length check (char_length(purpose) <= 300),
      add column evidence jsonb not null default '[]' constraint needs_evidence check (jsonb_typeof(evidence) = 'array' and pg_column_size(evidence) <= 4000),
      add column data_place text constraint needs_data_place check (data_place in ('in-country', 'by-agreement', 'anywhere')),
      add column technology_barrier text not null default '' constraint needs_technology_barrier_length check (char_length(technology_barrier) <= 500),
      add column context_note text not null default '' constraint needs_context_note_length check (char_length(context_note) <= 1000);

    -- What nobody adopted keeps no answer, of these either.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'empty_state_draft';
      after := replace(before, 'update needs set', 'update needs set purpose = '''', evidence = ''[]'', data_place = null, technology_barrier = '''', context_note = '''',');
      if after = before then raise exception 'what is emptied is said otherwise now'; end if;
      execute after;
    end $do$;

    -- Who took part, as the donor counted them when it was complete.
    alter table match_reports
      add column women integer constraint match_reports_women check (women between 0 and 100000),
      add column men integer constraint match_reports_men check (men between 0 and 100000),
      add column unsaid integer constraint match_reports_unsaid check (unsaid between 0 and 100000),
      add constraint match_reports_counted check (num_nonnulls(women, men, unsaid) = 0
        or (action = 'complete' and num_nonnulls(women, men, unsaid) = 3));
    grant select (women, men, unsaid) on match_reports to tws_user;
  `.execute(db);
}
