import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type {
  BeneficiaryLevel,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
  Urgency,
} from '#app/domain/codes/delivery.ts';
import type { Norm, RedLine } from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedStatus, PausedFrom } from '#app/domain/needs/lifecycle.ts';
import type { MaskedView, Outcome } from '#app/domain/needs/need.ts';
import type { EventColumns } from './events.ts';

export type NeedTables = {
  needs: {
    id: string;
    reference: string;
    organisation_id: string;
    author_id: string;
    state_code: string;
    status: Generated<NeedStatus>;
    paused_from: PausedFrom | null;
    revision: Generated<number>;
    title: Generated<string>;
    summary: Generated<string>;
    text_language: Generated<string>;
    themes: Generated<ThemeCode[]>;
    outcomes: JSONColumnType<Outcome[], string | undefined, string>;
    basis: 'cited' | 'in-preparation' | null;
    basis_title: Generated<string>;
    basis_year: number | null;
    basis_section: Generated<string>;
    norms: Generated<Norm[]>;
    modes: Generated<Mode[]>;
    languages: Generated<string[]>;
    beneficiaries: Generated<BeneficiaryLevel[]>;
    maturity_now: MaturityStage | null;
    maturity_target: MaturityStage | null;
    start_after: Day | null;
    start_before: Day | null;
    duration_weeks: number | null;
    size_band: SizeBand | null;
    urgency: Urgency | null;
    priority: 1 | 2 | 3 | 4 | 5 | null;
    gender_marker: GenderMarker | null;
    red_lines: Generated<RedLine[]>;
    excluded_organisations: Generated<string[]>;
    hub_ids: Generated<string[]>;
    requested_offer_id: string | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
    submitted_at: Date | null;
    validated_at: Date | null;
    circulated_at: Date | null;
    circulates_until: Day | null;
  };
  need_events: EventColumns<NeedStatus> & { need_id: string };
  need_consents: {
    id: Generated<string>;
    need_id: string;
    person_id: string;
    /** Whose deputy agreed; set by trigger. */
    on_behalf_of: ColumnType<string | null, never, never>;
    at: Generated<Date>;
    /** SHA-256 of the view's canonical JSON, hexadecimal. */
    view_hash: string;
    view: JSONColumnType<MaskedView, string, string>;
  };
  masked_needs: {
    need_id: string;
    reference: string;
    themes: ThemeCode[];
    region: string;
    size_band: SizeBand | null;
    circulating: boolean;
    circulates_until: Day;
  };
};
