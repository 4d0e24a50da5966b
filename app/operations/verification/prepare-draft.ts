import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { missingFrom, statementOf, unnamedTies } from '#app/domain/verification/draft.ts';
import { levelOf } from '#app/domain/verification/level.ts';
import { decideNote } from '#app/domain/verification/lifecycle.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { Tx } from '#db/client.ts';
import type { NoteDraft } from '#db/queries/verification/drafts.ts';
import type { IssuerKey } from '#db/queries/verification/keys.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { ensureKey } from './ensure-key.ts';
import { findStanding } from './find-conflict.ts';
import { objectionToReplacing } from './objection-to-replacing.ts';
import { prepareNote } from './prepare.ts';

/**
 * Everything that is asked again when a draft is signed, and the note ready for its signature. `offerVersion` is the one
 * that the page showed: a note is about what was read, and the offer may have changed since.
 *
 * @returns not-found, conflict-of-interest, incomplete, stale, dispute-waits, nothing-corrected, support-ended, signing-off
 */
export async function prepareDraft(
  tx: Tx,
  by: Wearing,
  draft: NoteDraft,
  shown: { revision: number; offerVersion: number },
  now: Date,
): Promise<Outcome<{ prepared: PreparedNote; key: IssuerKey }>> {
  const actor = actingPerson(by);
  const subject = await findNoteSubject(tx, draft.offerId);
  if (!subject) return refuse('not-found');
  if (draft.revision !== shown.revision || subject.version !== shown.offerVersion) return refuse('stale');
  const { conflict, ties } = await findStanding(tx, actor, subject, now);
  const decision = decideNote('draft', 'issue', {
    role: actor.role,
    isIssuer: true,
    incomplete:
      missingFrom(draft.content).length > 0 ||
      (!conflict && unnamedTies(draft.content, ties.shown).length > 0),
    openDispute: false,
  });
  if (!decision.ok) return decision;
  const statement = statementOf(draft.content);
  const level = levelOf({
    role: draft.role,
    isDonor: subject.donorId === actor.organisationId,
    examined: statement.examined,
    conflict,
  });
  if (!level) return refuse('conflict-of-interest');
  const key = await ensureKey(tx, actor, now);
  if (!key.ok) return key;
  const before = (await listNotesOfOffer(tx, draft.offerId)).find(({ id }) => id === draft.supersedes);
  const objection =
    before && (await objectionToReplacing(tx, before, { statement, offerVersion: subject.version }));
  if (objection) return refuse(objection);
  const prepared = prepareNote(
    {
      subject,
      level,
      issuer: { id: actor.organisationId, name: by.hat.organisation.name, role: draft.role },
      statement,
      kid: key.value.kid,
      supersedes: before && { id: before.id, reference: before.reference },
    },
    now,
  );
  return prepared.ok ? done({ prepared: prepared.value, key: key.value }) : prepared;
}
