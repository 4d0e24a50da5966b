import { sql, type Kysely } from 'kysely';

/** A hub that was asked for a second opinion says why it gives none: the State waits for nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table note_opinions
      add column declined text constraint note_opinions_declined check (declined in ('conflict', 'capacity', 'knowledge')),
      drop constraint note_opinions_answered,
      add constraint note_opinions_answered check (
        num_nonnulls(opinion, text, scope, limits) in (0, 4)
        and num_nonnulls(opinion, declined, answered_at) in (0, 2)
        and (answered_at is null) = (num_nonnulls(opinion, declined) = 0));
    grant update (declined) on note_opinions to tws_user;
    alter table note_opinion_events
      drop constraint note_opinion_events_action,
      add constraint note_opinion_events_action check (action in ('ask-opinion', 'answer-opinion', 'decline-opinion'));
  `.execute(db);
}
