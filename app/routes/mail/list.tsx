import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import { listMailFiles } from '#app/operations/mail/mail-files.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Letter } from './parts/letter.tsx';

const SHOWN = 30;

/** What would be in the invented people's letter boxes. Out of a demonstration there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  if (!isDemonstration()) throw refusalResponse('not-found');
  const t = translator(requireLanguage(args.params.lang));
  const letters = await listMailFiles(SHOWN);
  return {
    title: pageTitle(t, t('mail.list.title')),
    letters: letters.map(({ link, ...letter }) => ({
      ...letter,
      sentAt: t.instant(letter.sentAt),
      // The path alone: the letter may have been written for another port.
      path: link && new URL(link).pathname,
    })),
  };
}

export const meta = titleOf;

export default function Mail() {
  const t = useT();
  const { letters } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('mail.list.lead')}>{t('mail.list.title')}</PageHeading>
      {letters.length === 0 ? (
        <EmptyState title={t('mail.list.none')}>
          <p>{t('mail.list.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="tws-count">{t('mail.list.newest', { count: letters.length })}</p>
          {letters.map((letter) => (
            <Letter key={letter.id} t={t} letter={letter} />
          ))}
        </>
      )}
    </div>
  );
}
