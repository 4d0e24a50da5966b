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
import type { DataPlace, Norm, RedLine } from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Adoption } from '#app/domain/needs/adoption.ts';
import type { NeedStatus, PausedFrom } from '#app/domain/needs/lifecycle.ts';
import type { Evidence, Outcome } from '#app/domain/needs/need-content.ts';
import type { RecordedView } from '#app/domain/needs/confidence.ts';
import type { NeedView, NeedViews } from '#app/domain/needs/need-view.ts';
import type { NeedPart } from '#app/domain/needs/parts.ts';
import type { CirculationMode, Reach } from '#app/domain/needs/reach.ts';
import type { UnmetCode, UnmetNext } from '#app/domain/needs/unmet.ts';
import type { Audience, Tier } from '#app/domain/visibility.ts';
import type { EventColumns } from './events.ts';

export type NeedTables = {
  needs: {
    id: string;
    reference: string;
    organisation_id: string;
    author_id: string;
    state_code: string;
    /** Of several States, proposed by a hub: `state_code` is the M49 area around them. */
    pooled: Generated<boolean>;
    status: Generated<NeedStatus>;
    paused_from: PausedFrom | null;
    revision: Generated<number>;
    title: Generated<string>;
    summary: Generated<string>;
    purpose: Generated<string>;
    context_note: Generated<string>;
    text_language: Generated<string>;
    themes: Generated<ThemeCode[]>;
    outcomes: JSONColumnType<Outcome[], string | undefined, string>;
    basis: 'cited' | 'in-preparation' | null;
    owner_unit: Generated<string>;
    basis_title: Generated<string>;
    basis_year: number | null;
    basis_section: Generated<string>;
    evidence: JSONColumnType<Evidence[], string | undefined, string>;
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
    data_place: DataPlace | null;
    technology_barrier: Generated<string>;
    excluded_organisations: Generated<string[]>;
    hub_ids: Generated<string[]>;
    requested_offer_id: string | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
    submitted_at: Date | null;
    validated_at: Date | null;
    circulated_at: Date | null;
    reconfirmed_at: Date | null;
    circulates_until: Day | null;
    unmet_code: UnmetCode | null;
    unmet_next: UnmetNext | null;
    unmet_at: Date | null;
    recirculations: Generated<number>;
    /** Only where the State chose. */
    tiers: JSONColumnType<Partial<Record<NeedPart, Tier>>, string | undefined, string>;
    /** As of the State's last consent or narrowing. */
    served_tiers: JSONColumnType<Partial<Record<NeedPart, Tier>>, string | undefined, string> | null;
    /** The widest of each part so far. */
    told_tiers: JSONColumnType<Partial<Record<NeedPart, Tier>>, string | undefined, string> | null;
    outside_contact: Generated<string>;
    /** Of what a hub or a broker drafted for its State; moved by `app.move_state_draft` alone. */
    adoption: Adoption | null;
    adoption_at: Date | null;
    adoption_word: Generated<string>;
    drafting_organisation_id: string | null;
    drafting_role: 'hub_coordinator' | 'broker' | null;
    /** As far as the views go where the State chose nothing narrower. */
    reach: JSONColumnType<Reach, string | null | undefined, string | null> | null;
    /** As of the State's last consent. */
    agreed_reach: JSONColumnType<Reach, string | null | undefined, string | null> | null;
    circulation_mode: Generated<CirculationMode>;
    circulation_donors: Generated<string[]>;
    /** When its State began to choose. */
    shortlisted_at: Date | null;
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
    /** Before 0025 one masked view. */
    view: JSONColumnType<NeedViews, string, string>;
    narrowed: Generated<boolean>;
    tiers: JSONColumnType<Partial<Record<NeedPart, Tier>>, string | undefined, string>;
    words_left: Generated<number>;
    reach: JSONColumnType<Reach, string | null, string> | null;
  };
  state_words: { organisation_id: string; word: string };
  need_views: {
    need_id: string;
    audience: Audience;
    view: JSONColumnType<NeedView, string, string>;
    /** The view's own, for lists to be found and ordered by. */
    reference: string;
    themes: ThemeCode[];
    /** M49; of a State that is named, its sub-region. */
    region: string;
    circulating: boolean;
    /** Set when a broker lets it circulate. */
    circulates_until: Day | null;
    /** Of the need, by trigger. */
    mode: ColumnType<CirculationMode, never, never>;
    choosing: ColumnType<boolean, never, never>;
  };
  /** Written and read by functions alone. */
  view_readings: {
    id: ColumnType<string, never, never>;
    need_id: string;
    view: RecordedView;
    action: ColumnType<'read-view' | 'read-need', never, never>;
    person_id: string;
    on_behalf_of: ColumnType<string | null, string | undefined, never>;
    role: string;
    organisation_id: string;
    at: Date;
    day: ColumnType<Day, never, never>;
  };
};
