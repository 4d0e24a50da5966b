import type { ColumnType, Generated } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type {
  BeneficiaryLevel,
  Cooperation,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
} from '#app/domain/codes/delivery.ts';
import type {
  Condition,
  DataLocation,
  Norm,
  NoteLevel,
  PaidAfter,
  RemoteAccess,
  SourceAccess,
} from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { EventColumns } from './events.ts';

/** What an offer says of itself; the same columns in the donor's table and in the public projection. */
type OfferContent = {
  title: string;
  summary: string;
  text_language: string;
  themes: ThemeCode[];
  outcomes: string;
  evidence: string;
  norms: Norm[];
  modes: Mode[];
  cooperation: Cooperation[];
  languages: string[];
  interpretation: boolean;
  beneficiaries: BeneficiaryLevel[];
  eligible: string[];
  opens_on: Day | null;
  closes_on: Day | null;
  starts_on: Day | null;
  ends_on: Day | null;
  duration_weeks: number | null;
  slots: number;
  slots_taken: number;
  size_band: SizeBand | null;
  maturity_from: MaturityStage | null;
  maturity_to: MaturityStage | null;
  remote_access: RemoteAccess | null;
  data_location: DataLocation | null;
  source_access: SourceAccess | null;
  single_vendor: boolean | null;
  support_ends_on: Day | null;
  /** `null` is undeclared, `{}` is the declaration "none". */
  conditions: Condition[] | null;
  conditions_note: string;
  safeguards: string;
  funders: string[];
  implementer: string;
  exit_plan: string;
  larger_programme: string;
  running_costs: number[] | null;
  paid_after: PaidAfter | null;
  local_counterpart: string;
  follow_up_months: number | null;
  women_target: number | null;
  gender_marker: GenderMarker | null;
  accessibility: string;
  dual_use: boolean;
};

type WithDefaults<T, K extends keyof T> = Omit<T, K> & { [P in K]: Generated<T[P]> };

export type OfferTables = {
  offers: WithDefaults<
    OfferContent,
    Exclude<
      keyof OfferContent,
      | 'opens_on'
      | 'closes_on'
      | 'starts_on'
      | 'ends_on'
      | 'duration_weeks'
      | 'size_band'
      | 'maturity_from'
      | 'maturity_to'
      | 'remote_access'
      | 'data_location'
      | 'source_access'
      | 'single_vendor'
      | 'support_ends_on'
      | 'conditions'
      | 'gender_marker'
      | 'running_costs'
      | 'paid_after'
      | 'follow_up_months'
      | 'women_target'
    >
  > & {
    id: string;
    reference: string;
    organisation_id: string;
    author_id: string;
    status: Generated<OfferStatus>;
    revision: Generated<number>;
    /** True while eligibility is only an import's suggestion; the donor confirms it in the form. */
    eligibility_suggested: Generated<boolean>;
    via_hub_ids: Generated<string[]>;
    /** The donor's own statement about the technology, until handing in makes the L1 note of it. */
    declaration: Generated<string>;
    declaration_limits: Generated<string>;
    /** Worked out from the passports: whether what is handed over was shown to be built from the source. */
    binary_equivalence: Generated<'shown' | 'not-shown' | null>;
    import_source: 'iati' | 'csv' | null;
    import_reference: string | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
    submitted_at: Date | null;
    published_at: Date | null;
    reconfirmed_at: Date | null;
    /** Kept by trigger: when it went stale, while it is. */
    stale_since: ColumnType<Date | null, never, never>;
    /** The published offer that this is a version of. */
    replaces_id: string | null;
    /** Raised by trigger whenever what is public of the offer changes. */
    content_version: ColumnType<number, never, never>;
    /** Kept by trigger: when what is public changed last, after it was published. */
    content_changed_at: ColumnType<Date | null, never, never>;
  };
  offer_events: EventColumns<OfferStatus> & { offer_id: string };
  published_offers: OfferContent & {
    id: string;
    reference: string;
    organisation_id: string;
    organisation_name: string;
    organisation_kind: ActorKind;
    organisation_state: string | null;
    organisation_former_names: Generated<string[]>;
    via_hubs: string[];
    note_level: NoteLevel | null;
    note_issuer: string | null;
    note_issued_on: Day | null;
    note_expires_on: Day | null;
    note_disputed: boolean;
    note_examined: string | null;
    note_limits: string | null;
    note_reference: string | null;
    note_signed: boolean;
    /** The offer is no longer as its note describes it. */
    note_stale: boolean;
    /** Another note in force on the same version, which is disputed. */
    note_other_disputed: string | null;
    binary_equivalence: 'shown' | 'not-shown' | null;
    content_version: number;
    published_at: Date;
    content_changed_at: Date | null;
    changed_in: string;
  };
  catalogue_removals: { offer_id: string; changed_in: string };
  catalogue: { one: Generated<boolean>; version: string; changed_at: Generated<Date> };
};
