import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AGREED_OR_LATER } from '#app/domain/verification/confirmation.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { listConfirmationsOfMatch } from '#db/queries/verification/confirmations.ts';
import { Code } from './parts/statement.tsx';

/** What the recipient confirmed at delivery, for the two sides of the match and brokers. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const found = await withActor(actorOf(by), async (tx) => {
    const match = await findMatch(tx, id);
    if (!match) return undefined;
    return {
      match,
      note: await findDeliveredNote(tx, match.offer.id, new Date(), match.agreedAt),
      confirmations: await listConfirmationsOfMatch(tx, id),
    };
  });
  if (!found) throw refusalResponse('not-found');
  const { match, note, confirmations } = found;
  const agreed = AGREED_OR_LATER.has(match.status);
  if (!agreed && confirmations.length === 0) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('confirmations.title')),
    here: `/${t.lang}/matches/${id}`,
    reference: match.reference,
    mayConfirm: agreed && note !== undefined && by.hat.role === 'focal_point',
    hasNote: note !== undefined,
    confirmations: confirmations.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { here: string }).here}>{t('confirmations.to_match')}</BackLink>
  ),
};

const TONE = { confirmed: 'done', partly: 'waiting', 'not-confirmed': 'stop' } as const;

export default function Confirmations() {
  const t = useT();
  const { here, reference, mayConfirm, hasNote, confirmations } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        lead={t('confirmations.lead')}
        over={t('matches.record.title', { reference })}
        under={
          <Audience t={t} tier="T2">
            {t('confirmations.audience')}
          </Audience>
        }
      >
        {t('confirmations.title')}
      </PageHeading>
      {confirmations.length === 0 && (
        <EmptyState title={t('confirmations.none')}>
          <p>{t(hasNote ? 'confirmations.none_next' : 'confirmations.no_note')}</p>
        </EmptyState>
      )}
      {mayConfirm && (
        <p>
          <ButtonLink variant="receive" href={`${here}/confirmation`}>
            {t('confirmations.act')}
          </ButtonLink>
        </p>
      )}
      {confirmations.map((one) => (
        <section key={one.reference} aria-labelledby={one.reference}>
          <h2 id={one.reference}>
            <bdi dir="ltr" className="tws-reference">
              {one.reference}
            </bdi>{' '}
            <Tag tone={TONE[one.outcome]}>{t(`confirmations.outcome.${one.outcome}`)}</Tag>
          </h2>
          <Facts
            wide
            facts={[
              { term: t('confirmations.at'), value: t.instant(one.at) },
              {
                term: t('confirmations.of_note'),
                value: (
                  <a href={`/${t.lang}/notes/${one.note}`}>
                    <Code>{one.note}</Code>
                  </a>
                ),
              },
              {
                term: t('confirmations.received'),
                value: one.artefact ? (
                  <>
                    {one.artefact.name ? <bdi>{one.artefact.name}</bdi> : t('confirmations.other_file')}
                    <br />
                    <Code>{one.artefact.sha256}</Code>
                  </>
                ) : (
                  t('confirmations.no_file')
                ),
              },
              {
                term: t('confirmations.tests'),
                value: (
                  <ul className="govuk-list">
                    {one.tests.map((test) => (
                      <li key={test}>{t(`confirmations.test.${test}`)}</li>
                    ))}
                  </ul>
                ),
              },
              { term: t('confirmations.result'), value: <OwnText text={one.result} /> },
              { term: t('verification.limits'), value: <OwnText text={one.limits} /> },
              { term: t('verification.note.until'), value: t.day(one.expiresOn) },
              {
                term: t('confirmations.signed'),
                value: (
                  <a href={`${here}/confirmation-file/${one.reference}`}>{t('confirmations.download')}</a>
                ),
              },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
