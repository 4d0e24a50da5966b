import { createHash } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { ensurePlatformKey } from '#app/operations/verification/check-signing.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { ensureKey } from '#app/operations/verification/ensure-key.ts';
import { saveIssuer } from '#app/operations/verification/save-issuer.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { withActor } from '#db/client.ts';
import type { DemonstrationNote } from '#db/seeds/demonstration/offer.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';
import type { OfferIds } from './offers.ts';

/** Before the first offer came in, so that every key was there when it signed. */
const KEYS_DAYS_AGO = 119;
/** After the note was issued, where somebody disputes it. */
const DISPUTED_AFTER_DAYS = 7;

/** The platform, donors and examiners have keys from the beginning, and examiners say who they are. */
export async function registerKeys(cast: Cast, now: Date): Promise<void> {
  const then = daysBefore(now, KEYS_DAYS_AGO);
  await ensurePlatformKey(then);
  const issuers = new Set(OFFERS.flatMap(({ by, note }) => (note ? [by, note.by] : [by])));
  for (const key of issuers) {
    const by = actingPerson(cast.as[key]);
    valueOf(await withActor(by, (tx) => ensureKey(tx, by, then)), `the key of ${key}`);
  }
  const mandate = {
    mandate:
      'Examines technology that is offered here, at its own expense or that of the demonstration desk.',
    kinds: ['software', 'appliance', 'forensic-kit'] as ('software' | 'appliance' | 'forensic-kit')[],
    funders: ['Demonstration Evaluation Fund'],
    ties: [],
  };
  valueOf(await saveIssuer(cast.as.verifier, mandate, then), 'the laboratory’s mandate');
}

/** Notes that others than the donor issued, written and signed as the product's pages do it. */
export async function giveNotes(cast: Cast, offers: OfferIds, now: Date): Promise<void> {
  for (const { number, note } of OFFERS) {
    if (note) await issue(cast, offers.get(number)!, note, now);
  }
}

async function issue(cast: Cast, offerId: string, note: DemonstrationNote, now: Date): Promise<void> {
  const by: Wearing = cast.as[note.by];
  const at = daysBefore(now, note.issuedDaysAgo);
  const did = <T>(outcome: Outcome<T>) => valueOf(outcome, `the note of ${note.by}`);
  const { draftId: id } = did(await startNote(by, { offerId }, at));
  const { checks, kind, examined, how, findings, limits, interests } = note;
  const content = {
    ...{ kind, how, findings, limits, interests, what: examined },
    certificateId: note.certificate?.id ?? '',
    certificateEndsOn: note.certificate && daysFrom(now)(note.certificate.endsInDays),
    examined: note.level === 'L3' ? ('product' as const) : ('documents' as const),
    checks: {
      ...Object.fromEntries(CHECKLISTS[kind].map((item) => [item, 'confirmed' as const])),
      ...checks,
    },
    evidence: note.evidence.map((name) => ({
      name,
      sha256: createHash('sha256').update(name).digest('hex'),
    })),
  };
  did(await saveNote(by, { id, revision: 1, content }, at));
  const subject = await withActor(actingPerson(by), (tx) => findNoteSubject(tx, offerId));
  const { reference } = did(await signNote(by, { id, revision: 2, offerVersion: subject!.version }, at));
  if (!note.dispute) return;
  const disputedAt = daysBefore(now, note.issuedDaysAgo - DISPUTED_AFTER_DAYS);
  did(await disputeNote(cast.as[note.dispute.by], { reference, text: note.dispute.text }, disputedAt));
}
