import { randomUUID } from 'node:crypto';
import { signWith } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { beginDraft, keepPrepared } from '#db/queries/verification/drafts.ts';
import { findDeclaredSubject } from '#db/queries/verification/version-subject.ts';
import { declarationOf } from './declaration.ts';
import { holdDeclaration, saidIn } from './declare-version.ts';
import { ATTEMPTS, enterNote } from './enter-note.ts';
import { ensureKey } from './ensure-key.ts';
import { objectionToDeclaring } from './objection-to-replacing.ts';

/**
 * Signs a donor's declaration about its technology anew, in the words of the offer: the one before gives way to it. Where
 * the organisation keeps its key itself the declaration is made ready and waits for a signature made outside
 * (`upload-signature.ts`), also before the offer is handed in. Of a version it is held until that takes the offer's place.
 * Ask for a fresh proof of who it is first.
 *
 * @returns the reference, whether it waits for its signature, and whether it is held; or not-found, not-your-act, incomplete (nothing is declared), stale (the
 * offer changed), not-now (it is signed when the offer is handed in), support-ended, signing-off,
 * dispute-waits or nothing-corrected (somebody disputes what it would take the place of)
 */
export async function signDeclaration(
  by: Wearing,
  input: { offerId: string; offerVersion: number },
  now: Date,
): Promise<Outcome<{ reference: string; waits: boolean; held: boolean }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.offerId);
    const subject = offer && (await findDeclaredSubject(tx, offer.id));
    if (!offer || subject?.donorId !== actor.organisationId) return refuse('not-found');
    if (offer.status === 'withdrawn' || (offer.replacesId && offer.status === 'archived'))
      return refuse('not-now');
    if (!offer.declaration.trim()) return refuse('incomplete');
    if (subject.version !== input.offerVersion) return refuse('stale');
    const key = await ensureKey(tx, actor, now);
    if (!key.ok) return key;
    const own = key.value.custody === 'own';
    if (!own && canEditOffer(offer.status, actor.role)) return refuse('not-now');
    const held = offer.replacesId !== undefined;
    const said = { ...saidIn(offer), issuerName: by.hat.organisation.name };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const prepared = declarationOf(subject, actor, said, key.value, now);
      if (!prepared.ok) return prepared;
      const { reference, signingInput, statement } = prepared.value;
      // Of another version nothing stands yet.
      const objection = held ? undefined : await objectionToDeclaring(tx, actor, offer.id, prepared.value);
      if (objection) return refuse(objection);
      if (own) {
        const { what, how, findings, limits, interests } = statement;
        const content = {
          checks: {},
          evidence: [],
          certificateId: '',
          what,
          how,
          findings,
          limits,
          interests,
        };
        const id = await beginDraft(tx, actor, { id: randomUUID(), offerId: offer.id, content }, now);
        await keepPrepared(tx, id, prepared.value);
        return done({ reference, waits: true, held });
      }
      const signature = signWith(key.value, signingInput);
      if (!signature) return refuse('signing-off');
      const jws = `${signingInput}.${signature}`;
      if (held) await holdDeclaration(tx, actor, offer.id, prepared.value, jws, now);
      if (held || (await enterNote(tx, actor, prepared.value, jws, now)))
        return done({ reference, waits: false, held });
    }
    return refuse('stale');
  });
}
