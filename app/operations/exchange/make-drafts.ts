import { randomBytes, randomUUID } from 'node:crypto';
import type { ImportOutcome } from '#app/domain/exchange/import-outcome.ts';
import type { OfferDraft } from '#app/domain/exchange/offer-draft.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import {
  holdImports,
  insertImportedDrafts,
  listImportedOffers,
  recordImports,
  type ImportedOffer,
  type ImportSource,
} from '#db/queries/offers/imports.ts';
import { findProfileLanguages } from '#db/queries/organisations/profiles.ts';
import type { Imported } from './imported.ts';

/** As for an offer started by hand: a second try is luck enough, five are for ever. */
const TRIES = 5;

/**
 * Decides on a file and writes its drafts, knowing what the organisation imported before: imports of one organisation
 * wait for each other here, so two of the same file at once make every draft once, and each says truly who made it.
 */
export async function makeDrafts(
  tx: Tx,
  by: ActingPerson,
  source: ImportSource,
  decide: (alreadyThere: ReadonlySet<string>) => readonly ImportOutcome[],
  now: Date,
): Promise<Imported[]> {
  await holdImports(tx, by.organisationId);
  const before = await listImportedOffers(tx, by.organisationId, source);
  const working = await findProfileLanguages(tx, by.organisationId);
  const imported = decide(new Set(before.keys())).map((outcome): Imported =>
    outcome.outcome === 'draft'
      ? {
          ...outcome,
          draft: inLanguages(outcome.draft, working),
          offer: {
            id: randomUUID(),
            status: 'draft',
            textLanguage: outcome.draft.content.textLanguage,
          },
        }
      : withOffer(outcome, before.get(outcome.identifier)),
  );
  await writeDrafts(tx, by, source, draftsOf(imported), now);
  return imported;
}

/** Nothing is taken into an offer that stands here, so it is shown as it stands, with what the file calls it now. */
function withOffer(
  outcome: Exclude<ImportOutcome, { outcome: 'draft' }>,
  before: ImportedOffer | undefined,
): Imported {
  if (!before) return outcome;
  const { title, ...offer } = before;
  if (outcome.outcome === 'skipped') return { ...outcome, offer };
  return { ...outcome, title, reason: whyNoDraft(outcome.title, before), offer };
}

function whyNoDraft(inFile: string, { status, title }: ImportedOffer): AlreadyThere['reason'] {
  if (status === 'withdrawn' || status === 'archived') return { code: 'already-ended' };
  return inFile === title ? { code: 'already-there' } : { code: 'called-otherwise', title: inFile };
}

type AlreadyThere = Extract<ImportOutcome, { outcome: 'already-there' }>;

/** Where the file names no language of delivery, the organisation's profile suggests its own, to be confirmed. */
function inLanguages(draft: OfferDraft, working: readonly string[]): OfferDraft {
  if (working.length === 0 || draft.content.languages?.length) return draft;
  return {
    ...draft,
    content: { ...draft.content, languages: working },
    suggested: [...draft.suggested, 'languages'],
  };
}

type Draft = Omit<Parameters<typeof insertImportedDrafts>[3][number], 'reference'>;

function draftsOf(imported: readonly Imported[]): Draft[] {
  return imported.flatMap((one) =>
    one.outcome === 'draft' && one.offer
      ? [{ id: one.offer.id, importReference: one.draft.importReference, content: one.draft.content }]
      : [],
  );
}

async function writeDrafts(
  tx: Tx,
  by: ActingPerson,
  source: ImportSource,
  drafts: readonly Draft[],
  now: Date,
): Promise<void> {
  let waiting = drafts;
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries === TRIES) throw new Error('No free reference for an imported draft.');
    const named = waiting.map((draft) => ({ ...draft, reference: referenceFrom('O', randomBytes(6)) }));
    const written = await insertImportedDrafts(tx, by, source, named, now);
    waiting = waiting.filter(({ id }) => !written.has(id));
  }
  await recordImports(
    tx,
    by,
    drafts.map(({ id }) => id),
    now,
  );
}
