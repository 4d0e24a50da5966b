import { gunzipSync } from 'node:zlib';
import { isWellSigned, readJws } from '#app/auth/note-jws.ts';
import { sha256Hex } from '#app/auth/note-keys.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { CONFIRMATION_TYPE } from '#app/domain/verification/confirmation-credential.ts';
import { isCustody, type Custody } from '#app/domain/verification/key-life.ts';
import type { LogEntry } from '#app/domain/verification/log-line.ts';
import { EXPIRING_DAYS } from '#app/domain/verification/validity.ts';
import { isBitSet, STATUS_BITS } from '#app/domain/verification/status-bits.ts';
import { proveLog, type LogVerdict } from './prove-log.ts';
import { readOfPlatform, vouched, type PublishedKey, type SignedLogHead } from './published-files.ts';

/** What a note is proved with: only what is published, or was kept from another day. */
export type Published = {
  keys: readonly PublishedKey[];
  log?: AsyncIterable<string> | Iterable<string> | undefined;
  heads: readonly SignedLogHead[];
  /** Signed lists of statuses, as they were downloaded. */
  lists: readonly string[];
  /** What is public of the offer, byte for byte, as the note was signed for it. */
  subject?: string | undefined;
  /** The same as it is on the day of asking (`/notes/T-…/today`). */
  today?: string | undefined;
};

/** In the order of docs/trust-notes.md: the first that holds is what is said. */
const ENDS = ['revoked', 'superseded', 'expired', 'changed', 'disputed'] as const;
type End = (typeof ENDS)[number];
/** Ends of which a list can tell. */
export type ListedEnd = Exclude<End, 'expired' | 'changed'>;

/** `signed` alone; found in a log as well (`logged`), and none of its entries is missing (`proved`). */
type Proof = 'signed' | 'logged' | 'proved';

export type NoteProof =
  /**
   * `keptBy`: who keeps the private half of its issuer's key, where the keys say so. `unasked`: ends of which neither a log
   * with a head nor a list tells. `comparesOffer`: its offer's text was given, and is the one that it was signed for;
   * `today`: that of today is the same, or of the same version and not the same to the byte, as where its donor was merged.
   * `markedFrom`: its key is not believed from this moment on, and that the note is older is proved by no log.
   */
  | {
      verdict: 'holds';
      proof: Proof;
      keptBy?: Custody;
      unasked: ListedEnd[];
      comparesOffer: boolean;
      today?: 'same' | 'same-version';
      markedFrom?: string;
      endsSoon: boolean;
      asOf?: string;
      note: ProvedNote;
    }
  | { verdict: End; today?: 'same' | 'same-version'; asOf?: string; note: ProvedNote }
  | { verdict: 'not-in-log' | 'key-not-trusted' | 'not-for-this'; note: ProvedNote }
  | { verdict: 'unreadable' | 'unknown-key' | 'wrong-signature' | 'list-not-trusted' }
  | { verdict: 'log'; log: LogVerdict };

export type ProvedNote = {
  reference: string;
  level: string;
  issuer: string;
  /** When it was signed, as it says itself. */
  signedAt: string;
  until: string;
  /** What it is bound to; only the text of today tells whether the offer has changed since. */
  offer: { reference: string; version: number };
  sha256: string;
};

/**
 * Proves a downloaded note with nothing but published files, in the order of docs/trust-notes.md: its form, a registered
 * key, the signature, made while the key was believed; the log where it is given (which has exactly this text, taken up while
 * the key was believed, and says what became of it); the lists of statuses where they are; the last day; the offer.
 *
 * @returns with `asOf` the moment up to which the oldest of these files knows of a withdrawal; absent where none tells
 */
export async function proveNote(text: string, published: Published, now: Date): Promise<NoteProof> {
  const jws = text.trim();
  const read = readJws(jws);
  const note = read && noteIn(read.payload, sha256Hex(jws));
  if (!read || !note) return { verdict: 'unreadable' };
  const key = published.keys.find(({ kid }) => kid === read.kid);
  // The platform's own key signs lists, the log and what a recipient confirms at delivery, and no note.
  if (!key || (key.issuer === 'platform' && !isConfirmation(read.payload))) return { verdict: 'unknown-key' };
  if (!isKeyOfItsIssuer(key, read.payload)) return { verdict: 'unknown-key' };
  if (!isWellSigned(read, key.x)) return { verdict: 'wrong-signature' };
  // Its own word on the day, which a thief writes as he likes: it can tell against a note, and not for it.
  if (!vouched(key, note.signedAt)) return { verdict: 'key-not-trusted', note };
  const ends = new Set<string>();
  const known: string[] = [];
  const asked = new Set<ListedEnd>();
  let proof: Proof = 'signed';
  if (published.log) {
    const { found, entries } = await proveLog(published.log, published.keys, published.heads, note.sha256);
    if (found.verdict !== 'whole' && found.verdict !== 'unsigned') return { verdict: 'log', log: found };
    const entered = entries.find(({ act }) => act === (isConfirmation(read.payload) ? 'confirm' : 'issue'));
    if (!entered) return { verdict: 'not-in-log', note };
    if (!vouched(key, entered.at)) return { verdict: 'key-not-trusted', note };
    for (const end of endsIn(entries)) ends.add(end);
    proof = found.verdict === 'whole' ? 'proved' : 'logged';
    if (found.verdict === 'whole') known.push(found.at);
  }
  for (const list of published.lists) {
    const said = readOfPlatform(list, published.keys);
    const answer = said && endOnList(said, read.payload);
    if (!answer) return { verdict: 'list-not-trusted' };
    asked.add(answer.end);
    if (answer.isSet) ends.add(answer.end);
    if (typeof said?.validFrom === 'string') known.push(said.validFrom);
  }
  const bound = offerHashIn(read.payload);
  if (published.subject !== undefined && sha256Hex(published.subject) !== bound)
    return { verdict: 'not-for-this', note };
  // A recipient's confirmation binds a delivery, and no text of an offer.
  const ofToday = isConfirmation(read.payload) ? undefined : published.today;
  const told = ofToday === undefined ? undefined : offerIn(ofToday);
  if (ofToday !== undefined && told?.reference !== note.offer.reference)
    return { verdict: 'not-for-this', note };
  if (told && told.version !== note.offer.version) ends.add('changed');
  const isSame = ofToday !== undefined && sha256Hex(ofToday) === bound;
  const today = ofToday !== undefined && ({ today: isSame ? 'same' : 'same-version' } as const);
  if (new Date(note.until) < now) ends.add('expired');
  const end = ENDS.find((one) => ends.has(one));
  const endsSoon = addDays(dayOf(now), EXPIRING_DAYS) >= note.until.slice(0, 10);
  const [oldest] = known.toSorted();
  const asOf = oldest !== undefined && { asOf: oldest };
  if (end) return { verdict: end, ...today, ...asOf, note };
  const marked = proof !== 'proved' && key.compromisedFrom && { markedFrom: key.compromisedFrom };
  // A recipient's confirmation is on no list, and nobody withdraws it.
  const unasked =
    proof === 'proved' || isConfirmation(read.payload) ? [] : LISTED.filter((one) => !asked.has(one));
  const comparesOffer = isSame || published.subject !== undefined;
  const kept = key.issuer !== 'platform' && isCustody(key.custody) && { keptBy: key.custody };
  return {
    verdict: 'holds',
    proof,
    ...kept,
    unasked,
    comparesOffer,
    ...today,
    ...marked,
    endsSoon,
    ...asOf,
    note,
  };
}

function endsIn(entries: readonly LogEntry[]): End[] {
  const acts = new Set(entries.map(({ act }) => act));
  return [
    ...(acts.has('revoke') ? (['revoked'] as const) : []),
    ...(acts.has('supersede') ? (['superseded'] as const) : []),
    ...(acts.has('dispute') ? (['disputed'] as const) : []),
  ];
}

const END_OF_PURPOSE: Readonly<Record<string, ListedEnd>> = {
  revocation: 'revoked',
  refresh: 'superseded',
  message: 'disputed',
};
const LISTED = Object.values(END_OF_PURPOSE);

/** Which end a list tells of, and whether it has this note's bit set; undefined where it is no list of this note's. */
function endOnList(
  list: Record<string, unknown>,
  note: Record<string, unknown>,
): { end: ListedEnd; isSet: boolean } | undefined {
  const { encodedList, statusPurpose } = objectIn(list, 'credentialSubject');
  const entries = Array.isArray(note.credentialStatus) ? (note.credentialStatus as Entry[]) : [];
  const entry = entries.find((one) => one.statusPurpose === statusPurpose);
  const end = typeof statusPurpose === 'string' ? END_OF_PURPOSE[statusPurpose] : undefined;
  const index = Number(entry?.statusListIndex);
  if (!end || typeof encodedList !== 'string' || !(index >= 0 && index < STATUS_BITS)) return undefined;
  if (entry?.statusListCredential !== list.id) return undefined;
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: STATUS_BITS });
  return { end, isSet: isBitSet(bits, index) };
}

type Entry = { statusPurpose?: unknown; statusListIndex?: unknown; statusListCredential?: unknown };

function noteIn(payload: Record<string, unknown>, sha256: string): ProvedNote | undefined {
  const { reference, level } = objectIn(payload, 'credentialSubject');
  const { name } = objectIn(payload, 'issuer');
  const { validFrom: signedAt, validUntil: until } = payload;
  const texts = [reference, level, name, signedAt, until];
  const offer = objectIn(objectIn(payload, 'credentialSubject'), 'offer');
  if (!texts.every((text) => typeof text === 'string') || !isOfOffer(offer)) return undefined;
  if ([signedAt, until].some((day) => Number.isNaN(Date.parse(String(day))))) return undefined;
  const about = { reference: offer.reference, version: offer.version };
  return { reference, level, issuer: name, signedAt, until, offer: about, sha256 } as ProvedNote;
}

/** Which offer a text is of, and in which version; undefined where it is no such text. */
function offerIn(text: string): ProvedNote['offer'] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const offer = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
    return isOfOffer(offer) ? offer : undefined;
  } catch {
    return undefined;
  }
}

function isOfOffer(offer: Record<string, unknown>): offer is ProvedNote['offer'] {
  return typeof offer.reference === 'string' && Number.isSafeInteger(offer.version);
}

/** Whether the key belongs to whom the note names; a key that was given alone, without saying whose it is, is taken as given. */
function isKeyOfItsIssuer({ issuer }: PublishedKey, payload: Record<string, unknown>): boolean {
  const { id } = objectIn(payload, 'issuer');
  return issuer === undefined || (typeof id === 'string' && id.endsWith(`#${issuer}`));
}

function isConfirmation(payload: Record<string, unknown>): boolean {
  return Array.isArray(payload.type) && payload.type.includes(CONFIRMATION_TYPE);
}

function offerHashIn(payload: Record<string, unknown>): unknown {
  return objectIn(objectIn(payload, 'credentialSubject'), 'offer').sha256;
}

function objectIn(value: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = value[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}
