import { randomBytes, randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { offerColumns } from '#db/queries/offers/row.ts';
import type { TestDatabase } from './database.ts';

/** What technology alone answers: {@link TECHNOLOGY}. */
type TechnologyAnswers = 'remoteAccess' | 'dataLocation' | 'sourceAccess' | 'singleVendor' | 'supportEndsOn';

/**
 * Every answer but those of technology. Tests that say "every answer" go over these: a new one belongs here before they can
 * say where it is missing.
 */
const ANSWERS: Required<Omit<OfferContent, TechnologyAnswers>> = {
  title: 'Resident adviser for a new national CSIRT',
  summary: 'An experienced adviser works beside the new team for a year.',
  textLanguage: 'en',
  themes: ['INC-CSIRT'],
  outcomes: 'The team answers 9 of 10 reports within a working day by the end of 2027 (today: none).',
  evidence: 'Evaluation of the same programme in 2024, published.',
  norms: ['h'],
  modes: ['EMB'],
  cooperation: ['NS'],
  languages: ['en', 'fr'],
  interpretation: false,
  beneficiaries: ['technical'],
  eligible: ['LDC'],
  eligibilitySuggested: false,
  viaHubIds: [],
  opensOn: '2026-11-01',
  closesOn: '2027-03-31',
  startsOn: '2027-06-01',
  endsOn: '2028-05-31',
  durationWeeks: 52,
  slots: 2,
  sizeBand: '100-500k',
  maturityFrom: 'start-up',
  maturityTo: 'formative',
  conditions: [],
  conditionsNote: '',
  safeguards: '',
  funders: ['Asteria Cooperation Agency'],
  implementer: '',
  exitPlan: 'The host ministry takes over the posts in the second year.',
  largerProgramme: '',
  runningCosts: [20_000, 20_000, 25_000],
  paidAfter: 'recipient',
  localCounterpart: 'The national team, with its head of operations.',
  followUpMonths: 6,
  womenTarget: 40,
  genderMarker: 1,
  accessibility: 'Materials are tagged for screen readers.',
  dualUse: false,
  declaration: '',
  declarationLimits: '',
};

/** An offer that nothing can be said against on {@link ON}: change one answer and see what is found. */
export function completeContent(changes: Partial<OfferContent> = {}): OfferContent {
  return { ...ANSWERS, ...changes };
}

/** What makes the complete offer one of technology, with everything technology needs. */
export const TECHNOLOGY: Partial<OfferContent> & Required<Pick<OfferContent, TechnologyAnswers>> = {
  modes: ['TEC'],
  remoteAccess: 'none',
  dataLocation: 'in-country',
  sourceAccess: 'open',
  singleVendor: false,
  supportEndsOn: '2029-12-31',
  declaration: 'We built release 2.4 from the published source and compared the hashes.',
  declarationLimits: 'The hardware it runs on was not examined.',
};

export const ON = '2026-11-23';
export const NOW = new Date('2026-11-23T10:00:00Z');

export function completeOffer(changes: Partial<Offer> = {}): Offer {
  return {
    ...completeContent(),
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'O-000001',
    organisationId: '00000000-0000-4000-8000-000000000002',
    authorId: '00000000-0000-4000-8000-000000000003',
    status: 'draft',
    revision: 1,
    slotsTaken: 0,
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

/** The complete offer as everybody may read it once it is published. */
export function publishedOffer(changes: Partial<PublishedOffer> = {}): PublishedOffer {
  const {
    eligibilitySuggested: _s,
    viaHubIds: _v,
    declaration: _d,
    declarationLimits: _l,
    ...content
  } = completeContent();
  return {
    ...content,
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'O-000001',
    organisation: {
      id: '00000000-0000-4000-8000-00000000000a',
      name: 'Asteria Agency',
      kind: 'state',
      stateCode: 'FR',
    },
    viaHubs: [],
    slotsTaken: 0,
    version: 1,
    publishedAt: new Date('2026-11-20T10:00:00Z'),
    ...changes,
  };
}

/** Puts a complete offer of `by`'s organisation into the database, as the owner and without history. */
export async function arrangeOffer(
  { owner }: TestDatabase,
  by: Wearing,
  { status = 'draft', ...changes }: Partial<OfferContent> & { status?: OfferStatus } = {},
): Promise<string> {
  const id = randomUUID();
  await owner
    .insertInto('offers')
    .values({
      ...offerColumns(completeContent(changes)),
      id,
      reference: referenceFrom('O', randomBytes(6)),
      organisation_id: by.hat.organisation.id,
      author_id: by.person.id,
      status,
      submitted_at: status === 'draft' ? null : NOW,
      published_at: status === 'published' || status === 'paused' ? NOW : null,
    })
    .execute();
  return id;
}
