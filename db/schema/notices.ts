import type { ColumnType, Generated } from 'kysely';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { Lane, LetterChoice } from '#app/domain/notices/notice.ts';

/** Written by `app.notify` alone. */
type FromNotify<T> = ColumnType<T, never, never>;

export type NoticeTables = {
  inbox_entries: {
    id: FromNotify<string>;
    person_id: FromNotify<string>;
    kind: FromNotify<MailKind>;
    lane: FromNotify<Lane>;
    path: FromNotify<string | null>;
    at: FromNotify<Date>;
    until: FromNotify<Date | null>;
    settled_at: ColumnType<Date | null, never, Date>;
    letter: ColumnType<LetterChoice, never, LetterChoice>;
    told_at: ColumnType<Date | null, never, Date>;
  };
  mail_choices: { person_id: string; letters: LetterChoice; changed_at: Date };
  letter_links: {
    token_hash: string;
    purpose: 'renew-offers' | 'unsubscribe';
    person_id: string;
    made_at: Date;
    expires_at: Date;
    used_at: Generated<Date | null>;
  };
  /** By the id of an offer or a need, or of the hat in which somebody is told of needs that fit. */
  reminders: { about: string; reminded_at: Date };
};
