import type { ColumnType, Generated } from 'kysely';
import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';

export type MailTables = {
  outbox: {
    id: Generated<string>;
    kind: MailKind;
    email: string;
    language: UiLanguage;
    values: ColumnType<MailValues, string | undefined, string>;
    created_at: Date;
    due_at: Date;
    useless_at: Date | null;
    attempts: Generated<number>;
    sent_at: Date | null;
    given_up_at: Date | null;
  };
};
