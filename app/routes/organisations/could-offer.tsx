import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { couldOfferForm } from '#app/forms/two-ways.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { isUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readCouldOffer } from '#app/operations/reciprocity/could-offer.ts';
import { startFromReceived, startFromThemes } from '#app/operations/reciprocity/start-own-offer.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Nearby, Received, Started } from './parts/could-offer.tsx';
import { draftWords, shownCouldOffer } from './parts/shown-could-offer.ts';

/** Beginnings of offers that a State could make: from what it received, or on what is asked for near it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await readCouldOffer(by, new Date());
  if (!found) throw refusalResponse('not-found');
  const started = new URL(args.request.url).searchParams.get('started') ?? '';
  const givesToo = by.hats.some(
    ({ role, organisation }) => role === 'donor' && organisation.id === found.organisation.id,
  );
  return {
    title: pageTitle(t, t('could_offer.title')),
    givesToo,
    role: by.hat.role === 'donor' ? ('donor' as const) : ('focal_point' as const),
    organisation: found.organisation.name,
    ...shownCouldOffer(t, found, () => String(randomUUID())),
    started: isUuid(started)
      ? { next: givesToo ? `/${t.lang}/account/hat?next=/${t.lang}/offers/${started}/edit` : undefined }
      : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const read = parseWithZod(await args.request.formData(), { schema: couldOfferForm });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const now = new Date();
  const words = draftWords(t);
  if ('match' in read.value) {
    const { id, match } = read.value;
    const begun = await startFromReceived(by, { id, matchId: match, words }, now);
    if (!begun.ok) throw refusalResponse(begun.reason);
    return goTo(`/${t.lang}/organisation/could-offer?started=${begun.value.id}`);
  }
  const begun = await startFromThemes(by, { ...read.value, words }, now);
  if (!begun.ok) throw refusalResponse(begun.reason);
  const { id } = begun.value;
  return goTo(
    by.hat.role === 'donor'
      ? `/${t.lang}/offers/${id}/edit`
      : `/${t.lang}/organisation/could-offer?started=${id}`,
  );
}

export const meta = titleOf;

export default function CouldOffer() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading over={<Lane side="give">{t('common.give')}</Lane>} lead={t('could_offer.lead')}>
        {t('could_offer.title')}
      </PageHeading>
      {page.started && <Started t={t} organisation={page.organisation} next={page.started.next} />}
      {page.role === 'focal_point' && <Received t={t} received={page.received} />}
      <Nearby
        t={t}
        forGiver={page.role === 'donor'}
        givesToo={page.givesToo}
        nearby={page.nearby}
        moreIn={page.moreIn}
      />
      <section aria-labelledby="offered">
        <h2 id="offered">{t('could_offer.offered')}</h2>
        {page.offered.length === 0 ? (
          <p>{t('could_offer.offered_none')}</p>
        ) : (
          <ul>
            {page.offered.map(({ href, title, lang, status }) => (
              <li key={href}>
                <a href={href}>
                  <OwnText as="span" text={title} lang={lang} />
                </a>{' '}
                ({status})
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
