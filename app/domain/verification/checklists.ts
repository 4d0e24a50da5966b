/** What kind of thing a note is about (DOMAIN section 7): each is examined by its own list. */
export const SUBJECT_KINDS = [
  'software',
  'appliance',
  'cloud',
  'training',
  'forensic-kit',
  'people',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Everything that some list asks. Codes are signed, so they are never renamed and never mean something else. */
export const CHECKLIST_ITEMS = [
  'provenance',
  'exact-version',
  'artefact-hashes',
  'source-access',
  'binary-equivalence',
  'components-listed',
  'known-vulnerabilities',
  'cryptography',
  'hardware-firmware',
  'licence-transfer',
  'remote-access',
  'telemetry-updates',
  'administrator-accounts',
  'switch-off',
  'foreign-duties',
  'data-residency',
  'data-processors',
  'data-deletion',
  'support-end',
  'spare-parts',
  'disclosure-contact',
  'export-handover',
  'wipe',
  'cost-after',
  'open-alternative',
  'human-rights',
  'learner-data',
  'content-rights',
  'accessibility',
  'evidence-integrity',
  'tool-validation',
  'identity',
  'qualifications',
  'independence',
  'confidentiality-terms',
  'undocumented-access',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/**
 * The list of each kind, in the order in which it is asked. Of technology it has what DOMAIN section 7 calls control and access:
 * who reaches it, by ways that are told and others, and who can switch it off.
 */
export const CHECKLISTS = {
  software: [
    'provenance',
    'exact-version',
    'artefact-hashes',
    'source-access',
    'binary-equivalence',
    'components-listed',
    'known-vulnerabilities',
    'licence-transfer',
    'remote-access',
    'undocumented-access',
    'telemetry-updates',
    'switch-off',
    'foreign-duties',
    'support-end',
    'export-handover',
  ],
  appliance: [
    'provenance',
    'hardware-firmware',
    'exact-version',
    'artefact-hashes',
    'components-listed',
    'known-vulnerabilities',
    'remote-access',
    'undocumented-access',
    'telemetry-updates',
    'administrator-accounts',
    'switch-off',
    'foreign-duties',
    'support-end',
    'spare-parts',
    'wipe',
  ],
  cloud: [
    'provenance',
    'data-residency',
    'data-processors',
    'foreign-duties',
    'cryptography',
    'administrator-accounts',
    'undocumented-access',
    'switch-off',
    'data-deletion',
    'export-handover',
    'cost-after',
    'disclosure-contact',
  ],
  training: [
    'provenance',
    'exact-version',
    'learner-data',
    'data-residency',
    'content-rights',
    'accessibility',
    'licence-transfer',
    'support-end',
    'export-handover',
    'open-alternative',
  ],
  'forensic-kit': [
    'provenance',
    'hardware-firmware',
    'exact-version',
    'artefact-hashes',
    'evidence-integrity',
    'tool-validation',
    'licence-transfer',
    'telemetry-updates',
    'human-rights',
    'support-end',
    'wipe',
  ],
  people: [
    'identity',
    'qualifications',
    'independence',
    'confidentiality-terms',
    'remote-access',
    'human-rights',
  ],
} as const satisfies Record<SubjectKind, readonly ChecklistItem[]>;

/**
 * What an examiner says of one item. `not-examined` is an answer: what nobody looked at is said to be so, and is never
 * left to be guessed.
 */
export const CHECK_ANSWERS = [
  'confirmed',
  'partly',
  'not-confirmed',
  'not-examined',
  'does-not-apply',
] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

export type Checks = Partial<Record<ChecklistItem, CheckAnswer>>;

/** The items of a kind that have no answer yet, in their order. */
export function unanswered(kind: SubjectKind, checks: Checks): ChecklistItem[] {
  return CHECKLISTS[kind].filter((item) => checks[item] === undefined);
}

/** Whether everything that the kind asks is answered and none of it was looked at: then nothing was examined. */
export function looksAtNothing(kind: SubjectKind, checks: Checks): boolean {
  return CHECKLISTS[kind].every((item) => {
    const answer = checks[item];
    return answer === 'not-examined' || answer === 'does-not-apply';
  });
}

/**
 * How many of the points that apply were not looked at, where that is most of them: a level says how something was
 * examined, and not how much of it.
 */
export function mostlyUnexamined(
  answers: readonly { answer: CheckAnswer }[],
): { unexamined: number; applying: number } | undefined {
  const applying = answers.filter(({ answer }) => answer !== 'does-not-apply').length;
  const unexamined = answers.filter(({ answer }) => answer === 'not-examined').length;
  return unexamined * 2 > applying ? { unexamined, applying } : undefined;
}

/** What nobody looked at, in the order of the list: it belongs beside what the issuer wrote of its limits. */
export function unexaminedOf(
  answers: readonly { item: ChecklistItem; answer: CheckAnswer }[],
): ChecklistItem[] {
  return answers.filter(({ answer }) => answer === 'not-examined').map(({ item }) => item);
}

/** The answers to exactly what the kind asks, as they are signed. */
export function answersOf(kind: SubjectKind, checks: Checks): { item: ChecklistItem; answer: CheckAnswer }[] {
  return CHECKLISTS[kind].flatMap((item) => {
    const answer = checks[item];
    return answer ? [{ item, answer }] : [];
  });
}
