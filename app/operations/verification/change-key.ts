import { keyProofText, provesKey } from '#app/auth/key-proof.ts';
import { isSigningOn, thumbprintOf } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import {
  distrustKey,
  findKey,
  findKeyInUse,
  insertKey,
  retireKey,
  type IssuerKey,
} from '#db/queries/verification/keys.ts';
import { listMergedIntoMine } from '#db/queries/verification/issuers.ts';
import { revokeNotesOfKey } from '#db/queries/verification/notes.ts';
import { ensureKey } from './ensure-key.ts';
import { noteOrigin } from './note-origin.ts';
import { tellMoved } from './tell-of-note.ts';
import { ISSUER_ROLES } from '#app/domain/verification/level.ts';

export type KeyChange =
  /** A new key that the platform keeps, in the place of the one in use. */
  | { act: 'make' }
  /**
   * A key whose private half never comes here: the public one, 43 characters of base64url (RFC 8037's `x`), and what it signed
   * to show that the organisation has it (`keyProofText`).
   */
  | { act: 'register'; x: string; proof: string }
  | { act: 'retire'; kid: string }
  /** It was, or may have been, in other hands from this moment on: what it signed since is withdrawn. */
  | { act: 'distrust'; kid: string; from: Date };

/**
 * Changes the keys of the acting person's organisation. Old keys stay published for ever. Ask for a fresh proof of who it
 * is first.
 *
 * @returns not-your-act, not-found, wrong-signature (no such key, or none that signed the proof), already-there, days-refused, signing-off
 */
export async function changeKey(by: Wearing, change: KeyChange, now: Date): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (!ISSUER_ROLES.some((role) => role === actor.role)) return refuse('not-your-act');
  const kid = change.act === 'register' ? await provenKid(actor, change) : undefined;
  return withActor(actor, async (tx) => {
    if (change.act === 'make') return make(tx, actor, now);
    if (change.act === 'register')
      return kid ? register(tx, actor, { kid, x: change.x }, now) : refuse('wrong-signature');
    const key = await findKey(tx, change.kid);
    if (!key?.organisationId || !(await isAnsweredFor(tx, actor, key.organisationId)))
      return refuse('not-found');
    if (change.act === 'retire') return retire(tx, actor, key, now);
    if (change.from > now || (key.compromisedFrom && change.from >= key.compromisedFrom))
      return refuse('days-refused');
    await distrustKey(tx, key.kid, change.from, now);
    await recordNoteEvent(tx, actor, { action: 'distrust-key', kid: key.kid }, now);
    await endDisbelieved(tx, actor, { kid: key.kid, from: change.from }, now);
    return done(undefined);
  });
}

/** The thumbprint of a key that whoever sends it has; undefined of what is no key, or another's. */
async function provenKid(
  { organisationId }: ActingPerson,
  { x, proof }: { x: string; proof: string },
): Promise<string | undefined> {
  const kid = await thumbprintOf(x);
  return kid && provesKey(x, keyProofText(noteOrigin(), organisationId), proof) ? kid : undefined;
}

/** What nobody believes who checks it counts nowhere here either: those whom it concerns are told as of any end of a note. */
async function endDisbelieved(
  tx: Tx,
  by: ActingPerson,
  { kid, from }: { kid: string; from: Date },
  now: Date,
): Promise<void> {
  for (const note of await revokeNotesOfKey(tx, kid, from, now)) {
    const { id: noteId, offerId } = note;
    await recordNoteEvent(tx, by, { action: 'revoke-note', noteId, offerId }, now);
    await tellMoved(tx, note, now);
  }
}

/** Its own, and those of the organisations that were merged into it. */
async function isAnsweredFor(tx: Tx, by: ActingPerson, organisationId: string): Promise<boolean> {
  return organisationId === by.organisationId || (await listMergedIntoMine(tx)).includes(organisationId);
}

async function make(tx: Tx, by: ActingPerson, now: Date): Promise<Outcome<undefined>> {
  // Asked first: the one in use is not given up for one that cannot be made.
  if (!isSigningOn()) return refuse('signing-off');
  const inUse = await findKeyInUse(tx, by.organisationId);
  if (inUse) await retire(tx, by, inUse, now);
  const made = await ensureKey(tx, by, now);
  return made.ok ? done(undefined) : made;
}

async function register(
  tx: Tx,
  by: ActingPerson,
  key: { kid: string; x: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (await findKey(tx, key.kid)) return refuse('already-there');
  const inUse = await findKeyInUse(tx, by.organisationId);
  if (inUse) await retire(tx, by, inUse, now);
  if (!(await insertKey(tx, { ...key, organisationId: by.organisationId, custody: 'own' }, now)))
    return refuse('already-there');
  await recordNoteEvent(tx, by, { action: 'register-key', kid: key.kid }, now);
  return done(undefined);
}

async function retire(tx: Tx, by: ActingPerson, key: IssuerKey, now: Date): Promise<Outcome<undefined>> {
  if (key.retiredAt) return refuse('already-there');
  await retireKey(tx, key.kid, now);
  await recordNoteEvent(tx, by, { action: 'retire-key', kid: key.kid }, now);
  return done(undefined);
}
