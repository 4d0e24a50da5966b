import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Subject } from '#app/domain/audit/page.ts';
import { MATCH_ACTIONS } from '#app/domain/matches/lifecycle.ts';
import { ADOPTION_ACTIONS } from '#app/domain/needs/adoption.ts';
import { NEED_ACTIONS } from '#app/domain/needs/lifecycle.ts';
import { OFFER_ACTIONS } from '#app/domain/offers/lifecycle.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { wordsOf } from '#app/routes/audit/parts/show-act.ts';
import type { NewNeedEvent } from '#db/queries/needs/events.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

type NotOfTheLifecycle = Exclude<NewNeedEvent['action'], (typeof NEED_ACTIONS)[number]>;
const OF_NEEDS: Record<NotOfTheLifecycle, true> = {
  start: true,
  'choose-tiers': true,
  'choose-reach': true,
  seal: true,
  'keep-outside': true,
  'ask-opening': true,
  'agree-opening': true,
  'refuse-opening': true,
  'end-opening': true,
  'share-sealed': true,
  'end-sharing': true,
  'share-with-hub': true,
  'end-hub-sharing': true,
  'ask-opinion': true,
  'give-context': true,
  'join-pool': true,
  'decline-pool': true,
  'leave-pool': true,
  'take-back-pool': true,
  'add-file': true,
  'remove-file': true,
  'widen-file': true,
  'narrow-file': true,
  'take-wording': true,
  'decline-wording': true,
  'draft-for-state': true,
};

/** Tables whose acts no check lists: those of a lifecycle, what operations write beside it, and what the database does. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  match_events: [...MATCH_ACTIONS, 'declare-interest', 'hand-over'],
  need_events: [
    ...NEED_ACTIONS,
    ...ADOPTION_ACTIONS,
    ...Object.keys(OF_NEEDS),
    ...['give-opinion', 'decline-opinion', 'hand-over', 'hub-merged'],
  ],
  offer_events: [
    ...OFFER_ACTIONS,
    ...['start', 'import', 'edit', 'merge', 'replace', 'decline-asking', 'ask-suspension', 'hand-over'],
  ],
  need_consents: ['keep-consent'],
  view_readings: ['read-need', 'read-view'],
};

test('every act that the log of acts can hold has a sentence in every language', async () => {
  const { rows } = await sql<{ relation: string; about: string; checks: string[] | null }>`
    select c.relname as relation, encode(t.tgargs, 'escape') as about,
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c') as checks
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'audited' order by 1`.execute(database.owner);
  const silent: string[] = [];
  for (const { relation, about: raw, checks } of rows) {
    // An argument of a trigger ends with a null.
    const about = raw.replace(/\\000$/, '') as Subject;
    const listed = (checks ?? []).flatMap((check) =>
      /^CHECK \(\(+(action|kind) = /.test(check)
        ? [...check.matchAll(/'([a-z-]+)'::text/g)].map(([, act]) => act!)
        : [],
    );
    const acts = new Set([...listed, ...(WRITTEN[relation] ?? [])]);
    expect(acts.size, `${relation} says which acts it holds`).toBeGreaterThan(0);
    for (const lang of UI_LANGUAGES)
      for (const act of acts)
        if (wordsOf(translator(lang), { about, act }) === act) silent.push(`${lang} ${about} ${act}`);
  }
  expect(silent).toEqual([]);
});
