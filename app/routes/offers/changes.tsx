import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { OfferTitle } from './own/offer-title.tsx';
import { requireOffer } from './own/require-offer.ts';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';
import { VersionComparison } from './own/version-comparison.tsx';
import { loadVersionChanges } from './own/version-changes.ts';

/** A version of a published offer beside what is published, while it is written or looked through. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireOffer(by, args.params);
  const over = offer.status === 'archived' || offer.status === 'withdrawn';
  const changes = over ? undefined : await loadVersionChanges(by, offer, t, new Date());
  if (!changes) throw refusalResponse('not-found');
  const here = `/${t.lang}/offers/${offer.id}`;
  const editable = canEditOffer(offer.status, by.hat.role);
  return {
    title: pageTitle(t, t('versions.title')),
    here,
    back: editable ? `${here}/edit` : `${here}/manage`,
    offer: { title: offer.title, lang: offer.textLanguage, status: offer.status },
    changes,
    deciding: by.hat.role === 'broker' && ['submitted', 'under-review'].includes(offer.status),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function Changes() {
  const t = useT();
  const { changes, here, offer, deciding } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        over={<OfferTitle t={t} title={offer.title} lang={offer.lang} />}
        lead={t('versions.lead')}
        under={
          <p>
            <OfferStatusTag t={t} status={offer.status} />{' '}
            {t('versions.of_published', { reference: changes.published.reference })}
          </p>
        }
      >
        {t('versions.title')}
      </PageHeading>
      <VersionComparison t={t} changes={changes} here={here} />
      {changes.published.suspended && <InsetText>{t('versions.suspended')}</InsetText>}
      {deciding && (
        <ButtonGroup>
          {!changes.published.suspended && (
            <ButtonLink href={`${here}/publication`} variant="give">
              {t('versions.publish')}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/return`} variant="secondary">
            {t('offers.act.return')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}
