/** The terms an offer states and the red lines a need draws. */
export const REMOTE_ACCESS = ['none', 'can-be-disabled', 'required'] as const;
export type RemoteAccess = (typeof REMOTE_ACCESS)[number];

export const DATA_LOCATIONS = ['in-country', 'elsewhere', 'choice'] as const;
export type DataLocation = (typeof DATA_LOCATIONS)[number];

/** Where data that help is about may lie, as a State says it of its need. */
export const DATA_PLACES = ['in-country', 'by-agreement', 'anywhere'] as const;
export type DataPlace = (typeof DATA_PLACES)[number];

/** What shows that a need is one (principle PP3). */
export const EVIDENCE_KINDS = [
  'assessment',
  'statistics',
  'incident-review',
  'audit',
  'survey',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who pays what runs on when the help has ended (principle PP1). */
export const PAID_AFTER = ['nothing-to-pay', 'recipient', 'donor', 'shared', 'others'] as const;
export type PaidAfter = (typeof PAID_AFTER)[number];

export const SOURCE_ACCESS = ['none', 'escrow', 'review', 'full', 'open'] as const;
export type SourceAccess = (typeof SOURCE_ACCESS)[number];

/** Whether it was shown that what is handed over was built from the source that can be read: source access alone proves little. */
export const BINARY_EQUIVALENCE = ['shown', 'not-shown'] as const;
export type BinaryEquivalence = (typeof BINARY_EQUIVALENCE)[number];

/** What a donor may tie its help to (principle PP3 asks for none). `none` is a declaration, absence is not. */
export const CONDITIONS = [
  'procurement-tie',
  'data-access',
  'exclusivity',
  'political',
  'publicity',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const RED_LINES = [
  'no-remote-access',
  'data-in-country',
  'open-source-only',
  'source-readable',
  'binary-equivalence',
  'no-conditions',
  'note-L2',
  'note-L3',
  'no-single-vendor',
] as const;
export type RedLine = (typeof RED_LINES)[number];

/** What was checked about a technology, and by whom: DOMAIN's trust note. L4 is a recipient's confirmation of one delivery. */
export const NOTE_LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
export type NoteLevel = (typeof NOTE_LEVELS)[number];

/** The eleven voluntary norms of A/70/174, paragraph 13 (a) to (k). */
export const NORMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const;
export type Norm = (typeof NORMS)[number];

/** Groups of States defined by the United Nations, with dated membership. */
export const STATE_GROUPS = ['LDC', 'LLDC', 'SIDS'] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];
