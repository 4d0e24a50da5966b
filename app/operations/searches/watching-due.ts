import { dayOf } from '#app/domain/codes/day.ts';
import { digestMoment } from '#app/domain/notices/digest.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { isReminderDue, markReminded } from '#db/queries/freshness/reminders.ts';
import {
  listSavedSearches,
  listWatchingDonors,
  takeNewNeeds,
  tidySavedSearches,
  type WatchingDonor,
} from '#db/queries/searches/saved.ts';
import { listBestFitting } from './best-fitting.ts';
import { findNeeds } from './find-needs.ts';
import { NEEDS_WATCHED, savedSearchOf } from './saved-search.ts';

const worker = { kind: 'system', reason: 'saved searches' } as const;

/**
 * Tells people of new needs that a search of theirs finds: one letter a person and run, with a link and nothing of the
 * needs. They are marked as told in the transaction that queues it. Returns how many letters.
 */
export const savedSearchesDue: DueWork = {
  name: 'saved-searches',
  run: async (now) => {
    await withActor(worker, (tx) => tidySavedSearches(tx, dayOf(now), now));
    const watching = await withActor(worker, (tx) => listWatchingDonors(tx, now));
    let letters = 0;
    for (const donor of watching) if (donor.hasSearches) letters += await tellOfFound(donor, now);
    return letters;
  },
};

/**
 * Puts the new needs among the five that fit somebody's offers best into their digest, once a day for who wants one a day,
 * else once a week. Returns to how many people.
 */
export const fittingNeedsDue: DueWork = {
  name: 'fitting-needs',
  run: async (now) => {
    const watching = await withActor(worker, (tx) => listWatchingDonors(tx, now));
    let told = 0;
    for (const donor of watching)
      if (donor.hasOffers && donor.letters !== 'none') told += await tellOfFitting(donor, now);
    return told;
  },
};

async function tellOfFound(donor: WatchingDonor, now: Date): Promise<number> {
  return withActor(actorOf(donor), async (tx) => {
    const found: string[] = [];
    for (const search of (await listSavedSearches(tx)).map(savedSearchOf)) {
      const needs = await findNeeds(tx, search.filter, dayOf(now), NEEDS_WATCHED);
      const fresh = await takeNewNeeds(tx, donor.personId, search.id, needs, now);
      if (fresh.length > 0 && search.letters) found.push(search.id);
    }
    if (found.length === 0) return 0;
    const below = found.length === 1 ? `/${found[0]}` : '';
    const values = { path: `/${donor.to.language}/saved-searches${below}` };
    await queueMail(tx, { kind: 'needs-found', to: donor.to, values }, now);
    return 1;
  });
}

async function tellOfFitting(donor: WatchingDonor, now: Date): Promise<number> {
  const moment = digestMoment(donor.letters === 'daily' ? 'daily' : 'weekly', now);
  if (!(await withActor(worker, (tx) => isReminderDue(tx, donor.membershipId, moment)))) return 0;
  const actor = actorOf(donor);
  const best = await listBestFitting(actor, now);
  const told = await withActor(actor, async (tx) => {
    const fresh = await takeNewNeeds(tx, donor.personId, undefined, best, now);
    if (fresh.length === 0) return 0;
    // Read in the inbox itself, it leads to where they stand there.
    const values = { path: `/${donor.to.language}/inbox#fitting` };
    // A moment before the digest, so that it goes into the one that is made now.
    const at = donor.letters === 'at-once' ? now : new Date(moment.getTime() - 1);
    await queueMail(tx, { kind: 'needs-fit', to: donor.to, values }, at);
    return 1;
  });
  // After it: who dies in between looks again, and finds nothing that was not told.
  await withActor(worker, (tx) => markReminded(tx, donor.membershipId, now));
  return told;
}

function actorOf({ personId, organisationId, membershipId }: WatchingDonor): ActingPerson {
  return { kind: 'person', role: 'donor', personId, organisationId, membershipId };
}
