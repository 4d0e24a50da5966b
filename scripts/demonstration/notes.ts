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
import { daysBefore, daysFrom, type Turn } from './days.ts';
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

/** Notes that others than the donor issued, written, signed and disputed as the product's pages do it. */
export function notesInTurn(cast: Cast, offers: OfferIds, now: Date): Turn[] {
  const references = new Map<number, string>();
  return OFFERS.flatMap(({ number, note }): Turn[] => {
    if (!note) return [];
    const { issuedDaysAgo, dispute } = note;
    const issued: Turn = {
      daysAgo: issuedDaysAgo,
      act: async () => void references.set(number, await issue(cast, offers.get(number)!, note, now)),
    };
    if (!dispute) return [issued];
    const daysAgo = issuedDaysAgo - DISPUTED_AFTER_DAYS;
    const input = () => ({ reference: references.get(number)!, text: dispute.text });
    const act = async () =>
      void valueOf(
        await disputeNote(cast.as[dispute.by], input(), daysBefore(now, daysAgo)),
        `the dispute by ${dispute.by}`,
      );
    return [issued, { daysAgo, act }];
  });
}

/** @returns its reference */
async function issue(cast: Cast, offerId: string, note: DemonstrationNote, now: Date): Promise<string> {
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
  return did(await signNote(by, { id, revision: 2, offerVersion: subject!.version }, at)).reference;
}
