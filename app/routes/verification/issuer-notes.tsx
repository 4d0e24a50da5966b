import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { noteEndOf } from '#app/domain/verification/note-state.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { NoteLine } from '#app/ui/record/other-notes.tsx';
import { withActor } from '#db/client.ts';
import { listIssuers } from '#db/queries/verification/issuers.ts';
import { listPublicNotesOf } from '#db/queries/verification/notes.ts';
import { standsAs } from './parts/load-note.ts';

const NOTES_A_PAGE = 50;

/** What one issuer has signed, with what became of it: whoever weighs a note reads what else its issuer stands for. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const id = requireUuid(params.id);
  const url = new URL(request.url);
  const from = findChangeCursor(url.searchParams);
  const found = await withActor({ kind: 'anonymous' }, async (tx) => {
    const issuer = (await listIssuers(tx)).find((one) => one.id === id);
    const after = from && { at: from.updatedAt, id: from.id };
    return issuer && { issuer, notes: await listPublicNotesOf(tx, id, { most: NOTES_A_PAGE, after }) };
  });
  if (!found) throw refusalResponse('not-found');
  const { issuer, notes } = found;
  const on = dayOf(new Date());
  const last = notes.length > NOTES_A_PAGE ? notes[NOTES_A_PAGE - 1] : undefined;
  return {
    title: pageTitle(t, t('issuer_notes.title', { name: issuer.name })),
    back: `/${t.lang}/verification/issuers#${issuer.id}`,
    name: issuer.name,
    notes: notes.slice(0, NOTES_A_PAGE).map(({ note, about, offerVersion }) => ({
      reference: note.reference,
      level: note.level,
      issuer: note.issuerName,
      issuedOn: note.issuedOn,
      state: standsAs(note, offerVersion, on),
      disputed: note.disputedAt !== undefined,
      endedOn: noteEndOf(note)?.on,
      about,
    })),
    first: from ? pageAddress(url) : undefined,
    more: last && pageAddress(url, [last.at, last.note.id]),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('verification.issuers.title')}</BackLink>
  ),
};

export default function IssuerNotes() {
  const t = useT();
  const { name, notes, first, more } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('issuer_notes.lead')}>{t('issuer_notes.title', { name })}</PageHeading>
      {notes.length === 0 && <EmptyState title={t('issuer_notes.none')} />}
      {notes.length > 0 && (
        <ol className="govuk-list govuk-list--spaced">
          {notes.map((note) => (
            <li key={note.reference}>
              <OwnText as="span" text={note.about.title} lang={note.about.textLanguage} />
              <br />
              <NoteLine t={t} note={note} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        label={t('common.pagination')}
        previous={first ? { href: first, text: t('offers.mine.first_page') } : undefined}
        next={more ? { href: more, text: t('common.next') } : undefined}
      />
    </div>
  );
}
