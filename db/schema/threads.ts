import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Means, PresenceAct } from '#app/domain/matches/thread.ts';

/** Read, never written. */
type FromTrigger<T> = ColumnType<T, never, never>;
type WritingRole = Extract<Role, 'donor' | 'focal_point' | 'broker'>;

export type ThreadTables = {
  match_messages: {
    /** Of the writer's making where files come with it. */
    id: Generated<string>;
    match_id: string;
    /** Its place in the thread. */
    n: FromTrigger<number>;
    action: 'write-message' | 'log-exchange';
    text: string;
    text_language: string;
    /** Of what was said elsewhere: how, when and by whom. */
    means: Means | null;
    said_on: Day | null;
    said_by: string | null;
    /** Written while the brokers were there: only then they read it. */
    with_broker: FromTrigger<boolean>;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: WritingRole;
    organisation_id: string;
    at: Date;
  };
  match_presences: {
    id: Generated<string>;
    match_id: string;
    action: PresenceAct;
    party: Party;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: WritingRole;
    organisation_id: string;
    at: Date;
  };
  match_files: {
    id: string;
    match_id: string;
    /** Null while it comes in and is looked at. */
    message_id: ColumnType<string | null, never, string>;
    name: string;
    /** Known once it was looked at; so is `sha256`. */
    media_type: ColumnType<string | null, never, string>;
    bytes: ColumnType<number, never, number>;
    sha256: ColumnType<string | null, never, string>;
    /** The key of its chunks, sealed with the accounts' key; null once it is taken back. */
    sealed_key: Buffer | null;
    uploaded_by: string;
    began_at: Date;
    removed_at: ColumnType<Date | null, never, Date>;
  };
  match_file_chunks: { file_id: string; n: number; body: Buffer };
  match_file_acts: {
    id: Generated<string>;
    match_id: string;
    file_id: string;
    action: 'read-file' | 'remove-file';
    /** Of a copy with the reader's name on it: its number, which stands there too, and its SHA-256. */
    copy_number: string | null;
    copy_sha256: string | null;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: WritingRole;
    organisation_id: string;
    at: Date;
  };
  match_thread_readers: {
    match_id: string;
    person_id: string;
    read_n: number;
    read_at: Date | null;
    /** A letter has said that more waits; until it is read there is no other. */
    told_at: Date | null;
  };
};
