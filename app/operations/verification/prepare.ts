import { randomBytes, randomInt } from 'node:crypto';
import { signingInputOf } from '#app/auth/note-jws.ts';
import { sha256Hex } from '#app/auth/note-keys.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { credentialOf, type Statement } from '#app/domain/verification/credential.ts';
import type { IssuedLevel, IssuerRole } from '#app/domain/verification/level.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import { STATUS_BITS } from '#app/domain/verification/status-bits.ts';
import { componentOf } from '#app/domain/verification/subject.ts';
import { lastDayOf } from '#app/domain/verification/validity.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';
import { noteOrigin } from './note-origin.ts';

type Given = {
  subject: FoundSubject;
  level: IssuedLevel;
  issuer: { id: string; name: string; role: IssuerRole };
  statement: Statement;
  kid: string;
  supersedes?: { id: string; reference: string } | undefined;
};

/**
 * A note with everything but its signature: bound to the offer's version and the SHA-256 of its public text, with a place
 * in the lists of statuses.
 *
 * @returns support-ended where what it rests on has ended already
 */
export function prepareNote(
  { subject, level, issuer, statement, kid, supersedes }: Given,
  now: Date,
): Outcome<PreparedNote> {
  const issuedOn = dayOf(now);
  const expiresOn = lastDayOf(level, issuedOn, {
    certificateEndsOn: statement.certificate?.endsOn,
    supportEndsOn: subject.content.supportEndsOn,
  });
  if (!expiresOn) return refuse('support-ended');
  const reference = referenceFrom('T', randomBytes(6));
  // By chance and not by turn, so that a place tells nothing of when or how many.
  const statusIndex = randomInt(STATUS_BITS);
  const offerSha256 = sha256Hex(subject.canonicalJson);
  const credential = credentialOf({
    origin: noteOrigin(),
    reference,
    level,
    issuer,
    issuedAt: now,
    expiresOn,
    statusIndex,
    supersedes: supersedes?.reference,
    offer: {
      id: subject.offerId,
      reference: subject.reference,
      version: subject.version,
      sha256: offerSha256,
    },
    components: subject.passports.map(componentOf),
    statement,
  });
  return done({
    signingInput: signingInputOf(kid, credential),
    kid,
    reference,
    level,
    issuerRole: issuer.role,
    issuerName: issuer.name,
    issuedOn,
    expiresOn,
    statusIndex,
    offerId: subject.offerId,
    offerVersion: subject.version,
    offerSha256,
    subjectJson: subject.canonicalJson,
    statement,
    supersedes: supersedes?.id,
  });
}
