import { isWellSigned, readJws } from '#app/auth/note-jws.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { unnamedTies } from '#app/domain/verification/draft.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraftForUpdate, removeDraft } from '#db/queries/verification/drafts.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { findVersionSubject } from '#db/queries/verification/version-subject.ts';
import { holdDeclaration, isAbout } from './declare-version.ts';
import { enterNote } from './enter-note.ts';
import { objectionToDeclaring, objectionToReplacing } from './objection-to-replacing.ts';
import { findStanding } from './find-conflict.ts';

/**
 * Issues a note that its organisation signed outside, with a key that never was here: the finished JWS, of exactly the
 * text that was made ready, by exactly the key that is registered and in use. A declaration about a version is held until
 * that takes its offer's place.
 *
 * @returns the note's reference, and whether it is held; or not-found, not-now (nothing waits), stale (the offer changed), wrong-signature,
 * conflict-of-interest, incomplete (it does not name a tie that is known since), dispute-waits, nothing-corrected
 */
export async function uploadSignature(
  by: Wearing,
  input: { id: string; jws: string },
  now: Date,
): Promise<Outcome<{ reference: string; held: boolean }>> {
  const actor = actingPerson(by);
  const jws = input.jws.trim();
  return withActor(actor, async (tx) => {
    const draft = await findDraftForUpdate(tx, input.id);
    if (!draft) return refuse('not-found');
    const { prepared } = draft;
    if (!prepared) return refuse('not-now');
    const version = await findVersionSubject(tx, draft.offerId);
    const subject = version ?? (await findNoteSubject(tx, draft.offerId));
    if (!subject) return refuse('not-found');
    // A version keeps its number while it is written, and a merger moves an offer without one: what it says decides.
    if (!isAbout(prepared, subject)) return refuse('stale');
    // A donor speaks of its own offer and no other; whoever examines speaks of none of theirs.
    const own = draft.role === 'donor' && subject.donorId === actor.organisationId;
    if (!own) {
      const { conflict, ties } = await findStanding(tx, actor, subject, now);
      if (conflict) return refuse('conflict-of-interest');
      if (unnamedTies(prepared.statement, ties.shown).length > 0) return refuse('incomplete');
      // Somebody may have disputed it since the text was made ready.
      const before = (await listNotesOfOffer(tx, draft.offerId)).find(({ id }) => id === prepared.supersedes);
      const objection = before && (await objectionToReplacing(tx, before, prepared));
      if (objection) return refuse(objection);
    } else if (!version) {
      const objection = await objectionToDeclaring(tx, actor, draft.offerId, prepared);
      if (objection) return refuse(objection);
    }
    const key = await findKeyInUse(tx, actor.organisationId);
    const read = readJws(jws);
    if (
      !read ||
      read.signingInput !== prepared.signingInput ||
      key?.kid !== read.kid ||
      !isWellSigned(read, key.x)
    )
      return refuse('wrong-signature');
    if (version) await holdDeclaration(tx, actor, draft.offerId, prepared, jws, now);
    else if (!(await enterNote(tx, actor, { ...prepared, draftId: draft.id }, jws, now)))
      return refuse('stale');
    await removeDraft(tx, draft.id);
    return done({ reference: prepared.reference, held: version !== undefined });
  });
}
