import { contentOf, isSubstantial } from '#app/domain/offers/editing.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { componentsChanged } from '#app/domain/passports/changed-components.ts';
import type { ActingPerson } from '#db/actor.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import {
  findDeclarationAbout,
  isAbout,
  standsAlready,
} from '#app/operations/verification/declare-version.ts';
import type { Tx } from '#db/client.ts';
import { listPeopleOfOffer } from '#db/queries/needs/circulation.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { listReadersOfNewWords, takeComponents } from '#db/queries/offers/versions.ts';
import { findOfferForUpdate, updateAnswers, updateStatus } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { enterVersionDeclaration, listOutdatedNotes } from '#db/queries/verification/version-declarations.ts';
import { findVersionSubject, type VersionSubject } from '#db/queries/verification/version-subject.ts';

/** Whether a version changes more than words of what is published; true where that is gone. */
export async function changesMore(tx: Tx, version: Offer): Promise<boolean> {
  const published = version.replacesId && (await findOfferForUpdate(tx, version.replacesId));
  return !published || differs(tx, published, version);
}

/**
 * Puts a version in the place of what is published: all at once, in the transaction that ends the version. Its components
 * come into force with it, and what its donor declared of it becomes a note; other notes of what is published before stay,
 * and are about an earlier version where anything public changed. Matches of the offer keep what they were made with.
 *
 * @returns how the offer stood; or not-found, not-now, slots-taken where agreements hold more slots than it would have,
 * declaration-outdated where what its donor declares of it is signed by nothing that counts any more: it is handed in anew
 */
export async function takeVersion(
  tx: Tx,
  by: ActingPerson,
  version: Offer,
  action: 'edit' | 'adopt',
  now: Date,
): Promise<Outcome<Offer>> {
  const published = version.replacesId && (await findOfferForUpdate(tx, version.replacesId));
  const subject = published && (await findVersionSubject(tx, version.id));
  if (!subject) return refuse('not-found');
  const decision = decideOffer(published.status, action, {
    role: by.role,
    isAuthor: false,
    blockers: 0,
    chipsReviewed: true,
    reasonGiven: false,
    slotsLeft: version.slots - published.slotsTaken,
    substantial: await differs(tx, published, version),
  });
  if (!decision.ok) return decision;
  const declared = version.declaration.trim() && (await findDeclarationAbout(tx, version.id, subject));
  // Its key was retired meanwhile, or it was signed about another text: no words are published that nobody signed.
  if (declared === undefined && !(await standsAlready(tx, version, subject, now)))
    return refuse('declaration-outdated');
  await updateAnswers(tx, published.id, contentOf(version), now);
  if (action === 'adopt') {
    await takeComponents(tx, version.id, subject.was, now);
    await updateStatus(tx, published.id, decision.to, now);
  }
  if (declared) await enterDeclared(tx, version.id, subject, declared, now);
  await recordOfferEvent(tx, by, published.id, { action, from: decision.from, to: decision.to }, now);
  await tell(tx, action, subject, now);
  return done(published);
}

async function differs(tx: Tx, published: Offer, version: Offer): Promise<boolean> {
  if (isSubstantial(published, version)) return true;
  const inForce = await listPassports(tx, published.id, { inForce: true });
  return componentsChanged(inForce, await listPassports(tx, version.id), version.modes);
}

/** What was signed beforehand is about exactly what stands there now, or nothing of this is written. */
async function enterDeclared(
  tx: Tx,
  versionId: string,
  { offerId }: VersionSubject,
  declared: Parameters<typeof isAbout>[0],
  now: Date,
): Promise<void> {
  const subject = await findNoteSubject(tx, offerId);
  if (!subject || !isAbout(declared, subject) || !(await enterVersionDeclaration(tx, versionId, now)))
    throw new Error('What was declared of a version is not about what was published.');
}

/** Its donor, where a broker decided, and else a broker, who reads what nobody looked through; and whoever examined what was published before. */
async function tell(
  tx: Tx,
  action: 'edit' | 'adopt',
  { offerId, was }: VersionSubject,
  now: Date,
): Promise<void> {
  const [kind, people] =
    action === 'adopt'
      ? (['version-published', await listPeopleOfOffer(tx, offerId)] as const)
      : (['offer-reworded', await listReadersOfNewWords(tx, offerId)] as const);
  for (const to of people) {
    const values = { path: `/${to.language}/offers/${offerId}/manage` };
    await queueMail(tx, { kind, to, values }, now);
  }
  for (const { reference, ...to } of await listOutdatedNotes(tx, offerId, was)) {
    const values = { path: `/${to.language}/notes/${reference}/issuer` };
    await queueMail(tx, { kind: 'note-outdated', to, values }, now);
  }
}
