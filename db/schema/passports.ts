import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Artefact, PassportStatus } from '#app/domain/passports/passport.ts';
import type { PassportAnswers, PassportBlock } from '#app/domain/passports/questions.ts';
import type { SbomEncoding, SbomFormat, SbomQuality } from '#app/domain/passports/sbom/summary.ts';

/** Kept as JSON: given as its text, because a list would otherwise become an array of PostgreSQL. */
type Json<T> = ColumnType<T, string | undefined, string>;
export type StatementAction = 'state-no-undocumented-access' | 'decline-statement';

export type PassportTables = {
  passports: {
    id: Generated<string>;
    offer_id: string;
    n: number;
    version: Generated<number>;
    status: Generated<PassportStatus>;
    revision: Generated<number>;
    answers: Json<PassportAnswers>;
    gone: Generated<PassportBlock[]>;
    artefacts: Json<Artefact[]>;
    no_artefacts: Generated<boolean>;
    created_at: Date;
    updated_at: Date;
  };
  passport_sboms: {
    passport_id: string;
    offer_id: string;
    format: SbomFormat;
    encoding: SbomEncoding;
    spec_version: string;
    made_on: Day | null;
    sha256: string;
    bytes: number;
    body: Buffer;
    quality: ColumnType<SbomQuality, string, string>;
    is_public: Generated<boolean>;
    uploaded_by: string;
    uploaded_at: Date;
  };
  passport_statements: {
    id: Generated<string>;
    offer_id: string;
    n: number;
    action: StatementAction;
    about: string | null;
    person_id: string;
    /** Whose deputy did it; set by trigger. */
    on_behalf_of: ColumnType<string | null, never, never>;
    role: Role;
    organisation_id: string;
    at: Date;
  };
  published_passports: {
    offer_id: string;
    n: number;
    version: number;
    answers: PassportAnswers;
    gone: PassportBlock[];
    artefacts: Artefact[];
    no_artefacts: boolean;
    statement: StatementAction | null;
    statement_by: string | null;
    statement_at: Date | null;
    statement_about: string | null;
    sbom_format: SbomFormat | null;
    sbom_encoding: SbomEncoding | null;
    sbom_spec_version: string | null;
    sbom_made_on: Day | null;
    sbom_sha256: string | null;
    sbom_bytes: number | null;
    sbom_quality: SbomQuality | null;
    sbom_is_public: boolean | null;
    sbom_body: Buffer | null;
    updated_at: Date;
  };
};
