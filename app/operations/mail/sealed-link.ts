import { seal, unseal } from '#app/auth/sealing.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';

/** What of a letter its link is bound to: in another row of the outbox it does not open. */
type BoundTo = { kind: MailKind; email: string; createdAt: Date };

/**
 * Seals the path of a link that lets in whoever has it, for as long as its letter waits: the outbox, and every backup, has
 * nothing that opens without the accounts' key.
 */
export function sealLink(path: string, letter: BoundTo): string {
  return seal(Buffer.from(path), subjectOf(letter)).toString('base64url');
}

/** Undefined where no key of this installation sealed it, for this letter. */
export function findLink(sealed: string, letter: BoundTo): string | undefined {
  return unseal(Buffer.from(sealed, 'base64url'), subjectOf(letter))?.toString();
}

function subjectOf({ kind, email, createdAt }: BoundTo): string {
  return `link of a letter ${kind} ${email} ${createdAt.toISOString()}`;
}
