import { findLink } from '#app/operations/mail/sealed-link.ts';
import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';

/** The path behind a letter that waits, as its worker opens it. */
export function letterLink(row: {
  kind: MailKind;
  email: string;
  values: MailValues;
  created_at: Date;
}): string | undefined {
  const { kind, email, values, created_at: createdAt } = row;
  return values.sealedPath === undefined
    ? undefined
    : findLink(values.sealedPath, { kind, email, createdAt });
}
