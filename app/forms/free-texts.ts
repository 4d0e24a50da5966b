/**
 * Every field in which a person writes freely, under the schema that reads it (`<module>/<export>`), with where the
 * words go. What is sent in one of them is scanned before anything is kept (`app/http/sensitive-form.ts`). A test walks
 * the schemas of this folder: a new text is in this list, or among the reviewed exceptions beside the test.
 */
export const FREE_TEXTS = {
  'accounts/profileForm': { post: 'people.post' },
  'accounts/disableForm': { reason: 'security_events.reason, and administrators read it' },
  'applications/applicationForm': {
    organisation: 'applications.organisation',
    name: 'applications.name',
    post: 'applications.post',
    offer: 'applications.offer',
  },
  'applications/refusalForm': { text: 'applications.refusal_text, and the applicant reads it' },
  'invitations/invitationForm': { post: 'invitations.post', evidenceReference: 'invitations.evidence' },
  'recoveries/recoveryForm': { letterReference: 'recoveries.letter' },
  'recoveries/endRecoveryForm': { reason: 'recoveries.close_reason, and staff read it' },
  'organisations/ownProfileForm': { description: 'organisations.description, public' },
  'organisations/organisationForm': {
    description: 'organisations.description, public',
    contactLine: 'organisations.contact_line, public',
  },
  'hubs/hubProfileForm': {
    host: 'hubs.host, public',
    funders: 'hubs.funders, public',
    owners: 'hubs.owners, public',
    partners: 'hubs.partners, public',
  },
  'hubs/hubDateForm': {
    title: 'hub_dates.title, public',
    summary: 'hub_dates.summary, public',
    place: 'hub_dates.place, public',
  },
  'hubs/changeHubDateForm': {
    title: 'hub_dates.title, public',
    summary: 'hub_dates.summary, public',
    place: 'hub_dates.place, public',
  },
  'hubs/contextOpinionSchema': {
    language: 'hub_opinions.texts, and brokers and the State read it',
    legal: 'hub_opinions.texts, and brokers and the State read it',
    infrastructure: 'hub_opinions.texts, and brokers and the State read it',
    absorption: 'hub_opinions.texts, and brokers and the State read it',
    tieNote: 'hub_opinions.tie_note, and brokers and the State read it',
  },
  'hubs/brokerOpinionSchema': {
    language: 'broker_opinions.texts, and brokers and the State read it',
    legal: 'broker_opinions.texts, and brokers and the State read it',
    infrastructure: 'broker_opinions.texts, and brokers and the State read it',
    absorption: 'broker_opinions.texts, and brokers and the State read it',
  },
  'hubs/fitOpinionSchema': {
    fit: 'hub_opinions.texts, and brokers and the State read it',
    changes: 'hub_opinions.texts, and brokers and the State read it',
    tieNote: 'hub_opinions.tie_note, and brokers and the State read it',
  },
  'adoption/sendBackDraftSchema': {
    text: 'needs.adoption_word, and those who drafted it for the State read it',
  },
  'pools/proposePoolForm': {
    title: 'needs.title of a pooled need, and States and introduced donors read it',
    summary: 'needs.summary of a pooled need, and States and introduced donors read it',
    statement: 'needs.outcomes of a pooled need, and States and introduced donors read it',
    indicator: 'needs.outcomes of a pooled need, and States and introduced donors read it',
    target: 'needs.outcomes of a pooled need, and States and introduced donors read it',
  },
  'pools/stateWordSchema': { said: 'pool_words.said, and the donor, the hub and brokers read it' },
  'matches/matchForm': { text: 'match_events.reason_text, and its own side reads it' },
  'interests/interestSchema': {
    scope: 'match_interests.scope, and brokers and the State read it',
    team: 'match_interests.team, and brokers and the State read it',
    conditions: 'match_interests.conditions, and brokers and the State read it',
    cost: 'match_interests.cost, and brokers and the State read it',
    text: 'match_events.reason_text, for brokers, and its own donor reads it',
  },
  'interests/revisionSchema': {
    scope: 'match_interests.scope, and brokers and the State read it',
    team: 'match_interests.team, and brokers and the State read it',
    conditions: 'match_interests.conditions, and brokers and the State read it',
    cost: 'match_interests.cost, and brokers and the State read it',
    text: 'match_events.reason_text, for brokers, and its own donor reads it',
  },
  'threads/messageSchema': { text: 'match_messages.text, and both sides and their broker read it' },
  'threads/elsewhereSchema': { text: 'match_messages.text, and both sides and their broker read it' },
  'desk/assignmentSchema': { line: 'desk_owners.line and desk_moves.line, for brokers' },
  'deliveries/DELIVERY_FORMS.start': {},
  'deliveries/DELIVERY_FORMS.report': { text: 'match_reports.text, and both sides read it' },
  'deliveries/DELIVERY_FORMS.complete': { text: 'match_reports.text, and both sides read it' },
  'deliveries/DELIVERY_FORMS.confirm-completion': { text: 'match_reports.text, and both sides read it' },
  'deliveries/DELIVERY_FORMS.refuse-completion': { text: 'match_reports.text, for brokers' },
  'deliveries/DELIVERY_FORMS.feedback': {
    text: 'match_reports.text, for brokers, and the other side where its author shows it',
  },
  'deliveries/DELIVERY_FORMS.follow-up': { text: 'match_reports.text, and both sides read it' },
  'deliveries/DELIVERY_FORMS.dispute': {
    text: 'match_reports.text, for brokers, and the other side where its author shows it',
  },
  'deliveries/DELIVERY_FORMS.read-refusal': {},
  'deliveries/DELIVERY_FORMS.settle': {},
  'deliveries/DELIVERY_FORMS.resolve': { text: 'match_reports.text, and both sides read it' },
  'deliveries/DELIVERY_FORMS.spoke': {},
  'deliveries/DELIVERY_FORMS.more-time': {},
  'deliveries/verifierDisputeForm': { text: 'match_reports.text, for brokers' },
  'searches/savedSearchForm': { name: 'saved_searches.name, for its person' },
  'needs/unmetSchema': { text: 'need_events.reason_text' },
  'plans/PLAN_PART_SCHEMAS.outcomes': {
    'outcomes.statement': 'match_plans.outcomes, and both sides read it',
    'outcomes.indicator': 'match_plans.outcomes, and both sides read it',
    'outcomes.baseline': 'match_plans.outcomes, and both sides read it',
    'outcomes.target': 'match_plans.outcomes, and both sides read it',
  },
  'plans/PLAN_PART_SCHEMAS.milestones': {
    'milestones.title': 'match_plans.milestones, and both sides read it',
  },
  'plans/PLAN_PART_SCHEMAS.delivery': {
    remains: 'match_plans.remains, and both sides read it',
    monitoring: 'match_plans.monitoring, and both sides read it',
  },
  'plans/PLAN_PART_SCHEMAS.responsibilities': {
    'responsibilities.design.recipient': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.design.donor': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.design.hub': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.execution.recipient': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.execution.donor': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.execution.hub': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.monitoring.recipient': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.monitoring.donor': 'match_plans.responsibilities, and both sides read it',
    'responsibilities.monitoring.hub': 'match_plans.responsibilities, and both sides read it',
  },
  'plans/PLAN_PART_SCHEMAS.annex': {
    'annex.handedOver': 'match_plans.annex, and both sides read it',
    'annex.dataStays': 'match_plans.annex, and both sides read it',
    'annex.remoteAccess': 'match_plans.annex, and both sides read it',
    'annex.exit': 'match_plans.annex, and both sides read it',
  },
  'principles/reviewForm': {
    'PP1.words': 'principle_verdicts.words, and whose record it is reads it',
    'PP2.words': 'principle_verdicts.words, and whose record it is reads it',
    'PP3.words': 'principle_verdicts.words, and whose record it is reads it',
    'PP4.words': 'principle_verdicts.words, and whose record it is reads it',
    'PP5.words': 'principle_verdicts.words, and whose record it is reads it',
    'PA1.words': 'principle_verdicts.words, and whose record it is reads it',
    'PA2.words': 'principle_verdicts.words, and whose record it is reads it',
    'PA3.words': 'principle_verdicts.words, and whose record it is reads it',
    'PE1.words': 'principle_verdicts.words, and whose record it is reads it',
    'PE2.words': 'principle_verdicts.words, and whose record it is reads it',
  },
  'needs/NEED_STEP_SCHEMAS.what': {
    title: 'needs.title',
    summary: 'needs.summary',
    contextNote: 'needs.context_note',
  },
  'needs/NEED_STEP_SCHEMAS.results': {
    purpose: 'needs.purpose',
    'outcomes.statement': 'needs.outcomes',
    'outcomes.indicator': 'needs.outcomes',
    'outcomes.baseline': 'needs.outcomes',
    'outcomes.target': 'needs.outcomes',
    ownerUnit: 'needs.owner_unit',
    basisTitle: 'needs.basis_title',
    basisSection: 'needs.basis_section',
  },
  'needs/NEED_STEP_SCHEMAS.how': { technologyBarrier: 'needs.technology_barrier' },
  'needs/NEED_STEP_SCHEMAS.when': {},
  'needs/NEED_STEP_SCHEMAS.limits': { excludedOrganisations: 'needs.excluded_organisations' },
  'need-tiers/tiersSchema': {
    outsideContact: 'needs.outside_contact, and introduced donors and the chosen hub read it',
    stateWords: 'state_words',
  },
  'sealed/sealedSchema': { detail: 'sealed_texts, encrypted' },
  'sealed/askOpeningSchema': { reason: 'sealed_openings.reason, and the State reads it' },
  'wordings/suggestSchema': {
    line: 'need_wordings.line, and the State reads it',
    text: 'need_wordings.after, and needs once the State takes it',
  },
  'needs/returnNeedSchema': { text: 'need_events.reason_text' },
  'offers/new-offer/newOfferSchema': { title: 'offers.title, public once published' },
  'offers/read-step/OFFER_STEP_FORMS.what': {
    title: 'offers.title, public once published',
    summary: 'offers.summary, public once published',
    outcomes: 'offers.outcomes, public once published',
  },
  'offers/read-step/OFFER_STEP_FORMS.how': {},
  'offers/read-step/OFFER_STEP_FORMS.who': {},
  'offers/read-step/OFFER_STEP_FORMS.when': {},
  'offers/read-step/OFFER_STEP_FORMS.terms': {
    conditionsNote: 'offers.conditions_note, public once published',
    funders: 'offers.funders, public once published',
    implementer: 'offers.implementer, public once published',
  },
  'offers/read-step/OFFER_STEP_FORMS.principles': {
    exitPlan: 'offers.exit_plan, public once published',
    localCounterpart: 'offers.local_counterpart',
    largerProgramme: 'offers.larger_programme, public once published',
    evidence: 'offers.evidence, public once published',
    accessibility: 'offers.accessibility, public once published',
    safeguards: 'offers.safeguards, public once published',
    declaration: 'offers.declaration, then the trust note',
    declarationLimits: 'offers.declaration_limits, then the trust note',
  },
  'offers/reasons/returnSchema': { text: 'offer_events.reason_text' },
  'offers/reasons/withdrawalSchema': { text: 'offer_events.reason_text' },
  'offers/suspension/suspensionSchema': { text: 'offer_events.reason_text, and the donor reads it' },
  'offers/suspension/liftingSchema': { text: 'offer_events.reason_text, and the donor reads it' },
  'verification/noteDraftSchema': {
    what: 'trust_notes.statement, signed and public',
    how: 'trust_notes.statement, signed and public',
    evidence: 'trust_notes.statement, signed and public',
    findings: 'trust_notes.statement, signed and public',
    limits: 'trust_notes.statement, signed and public',
    interests: 'trust_notes.statement, signed and public',
    certificateId: 'trust_notes.statement, signed and public',
  },
  'opinions/opinionQuestionSchema': { question: 'note_opinions.question, and the hub reads it' },
  'note-requests/noteRequestSchema': {
    question: 'note_requests.question, and whoever is asked and brokers read it',
  },
  'opinions/opinionAnswerSchema': {
    text: 'note_opinions.text, and the State reads it',
    scope: 'note_opinions.scope, and the State reads it',
    limits: 'note_opinions.limits, and the State reads it',
  },
  'confirmations/confirmationSchema': {
    result: 'delivery_confirmations.result, and both sides and brokers read it',
    limits: 'delivery_confirmations.limits, and both sides and brokers read it',
  },
  'verification/withdrawalSchema': { reason: 'trust_notes.revocation_reason, public' },
  'verification/disputeSchema': { text: 'note_disputes.text, public' },
  'verification/disputeAnswerSchema': { text: 'note_disputes.answer, public' },
  'verification/issuerSchema': {
    mandate: 'note_issuers.mandate, public',
    funders: 'note_issuers.funders, public',
    ties: 'note_issuers.ties, public',
  },
  'passports/read-block/PASSPORT_FORMS.subject': {
    product: 'passports.answers, public once published',
    vendor: 'passports.answers, public once published',
    productVersion: 'passports.answers, public once published',
    hardware: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.provenance': {
    chain: 'passports.answers, public once published',
    reseller: 'passports.answers, public once published',
    signingKey: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.composition': {
    vulnerabilitiesNote: 'passports.answers, public once published',
    cryptography: 'passports.answers, public once published',
    endOfLifeNote: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.rights': {
    licence: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.control': {
    remoteAccessNote: 'passports.answers, public once published',
    lawfulAccessNote: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.data': {
    dataKinds: 'passports.answers, public once published',
    processors: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.evaluation': {
    laboratory: 'passports.answers, public once published',
    evaluationScope: 'passports.answers, public once published',
    evaluationLevel: 'passports.answers, public once published',
    certificate: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.support': {
    disclosureContact: 'passports.answers, public once published',
    localMaintainer: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.exit': {
    exportFormat: 'passports.answers, public once published',
    handOver: 'passports.answers, public once published',
    feesNote: 'passports.answers, public once published',
    openAlternative: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.uses': {
    authorisedUses: 'passports.answers, public once published',
  },
  'passports/read-block/PASSPORT_FORMS.limits': {
    notExamined: 'passports.answers, public once published',
    assumptions: 'passports.answers, public once published',
    conflictNote: 'passports.answers, public once published',
  },
  'offer-columns/OFFER_COLUMNS': {
    ref: 'offers.import_reference',
    title: 'offers.title, public once published',
    summary: 'offers.summary, public once published',
    outcomes: 'offers.outcomes, public once published',
    evidence: 'offers.evidence, public once published',
    funders: 'offers.funders, public once published',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Texts that are there for an address or a telephone number: these are no warning in them. */
export const CONTACT_TEXTS: ReadonlySet<string> = new Set([
  'contactLine',
  'outsideContact',
  'disclosureContact',
]);

export type FreeTextForm = keyof typeof FREE_TEXTS;

/** The free texts among the fields of a form, under the names they are sent by: `outcomes[0].statement`. */
export function freeTextsOf(
  form: FreeTextForm,
  fields: Iterable<readonly [name: string, value: unknown]>,
): { name: string; text: string }[] {
  const listed: Readonly<Record<string, string>> = FREE_TEXTS[form];
  return [...fields].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && Object.hasOwn(listed, name.replace(/\[\d{0,6}\]/g, ''))
      ? [{ name, text: value }]
      : [],
  );
}
