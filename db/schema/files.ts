import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';

/** A reader's act, in the transaction in which it has its effect. */
type Act = {
  need_id: string;
  file_id: string;
  person_id: string;
  /** Whose deputy did it; set by trigger. */
  on_behalf_of: ColumnType<string | null, never, never>;
  role: Role;
  organisation_id: string;
  at: Date;
};

export type FileTables = {
  need_files: {
    id: string;
    need_id: string;
    name: string;
    /** Known once all of it has come; so is `sha256`. */
    media_type: string | null;
    bytes: Generated<number>;
    sha256: string | null;
    tier: Generated<FileTier>;
    /** The key of its chunks, sealed with the accounts' key; null once it is removed. */
    sealed_key: Buffer | null;
    uploaded_by: string;
    began_at: Date;
    finished_at: Date | null;
    removed_at: Date | null;
  };
  file_chunks: { file_id: string; n: number; body: Buffer };
  /** A State that lets more people have a file; a reader who keeps what they get of a need confidential. */
  file_agreements: Omit<Act, 'file_id'> & {
    id: Generated<string>;
    /** Of a reader's word none: it holds for the need. */
    file_id: string | null;
    action: 'share-file' | 'keep-confidential';
    /** Of a reader's word alone: which words they were. */
    wording: number | null;
    from_tier: FileTier | null;
    to_tier: FileTier | null;
  };
  file_readings: Act & {
    id: Generated<string>;
    action: Generated<'read-file'>;
    /** Of a copy with the reader's name on it: its number, which stands there too, and its SHA-256. */
    copy_number: string | null;
    copy_sha256: string | null;
  };
};
