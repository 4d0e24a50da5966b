import { FULL } from '#app/domain/matches/weights.ts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LEAST_POINTS, MOST_NEEDS, MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import { readExchangeForm } from '#app/forms/exchanges.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { proposeMatches, type ProposalResult } from '#app/operations/matches/propose-matches.ts';
import { findExchanges } from '#app/operations/reciprocity/find-exchanges.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { refusedPage } from './parts/act-answer.ts';
import { ExchangeItem } from './parts/exchange-item.tsx';
import { shownRing } from './parts/exchange-rows.ts';
import { Refused } from './parts/refused.tsx';

const STEP = 10;
/** Who could give to each other: for brokers, best first, each part an ordinary match to be proposed. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const asked = Number(new URL(args.request.url).searchParams.get('shown') ?? STEP);
  const shown = Number.isInteger(asked) ? Math.min(MOST_RINGS, Math.max(STEP, asked)) : STEP;
  const found = await findExchanges(by, shown, new Date());
  if (!found) throw refusalResponse('not-found');
  const more = Math.min(STEP, found.total - found.rings.length);
  return {
    title: pageTitle(t, t('exchanges.title'), wasRefused(args.context)),
    total: found.total,
    rings: found.rings.map((ring) => shownRing(t, ring)),
    leftOut: found.leftOut,
    more: more > 0 ? { count: more, href: `?shown=${shown + STEP}#exchange-${shown + 1}` } : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const arcs = readExchangeForm(await args.request.formData());
  if (!arcs) throw refusalResponse('invalid');
  const now = new Date();
  const results: ProposalResult[] = [];
  for (const { needId, offerId } of arcs) {
    const outcome = await proposeMatches(by, { needId, offerIds: [offerId] }, now);
    results.push(
      ...(outcome.ok ? outcome.value : [{ offerId, proposed: false, reason: outcome.reason } as const]),
    );
  }
  const refused = results.flatMap((result) => (result.proposed ? [] : [result.reason]));
  // Sent twice is sent: what is with its sides already is no failure.
  const failed = refused.filter((reason) => reason !== 'already-there');
  if (failed.length === results.length) return refusedPage(args.context, failed[0]!);
  return goTo(`/${lang}/exchanges`, {
    flash: failed.length === 0 ? 'matches.flash.proposed' : 'exchanges.flash.some',
  });
}

export const meta = titleOf;

export default function ExchangesPage() {
  const t = useT();
  const { total, rings, leftOut, more } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <Refused t={t} reason={sent?.refusal} id={sent?.refusal ? 'found' : undefined} />
      <PageHeading lead={t('exchanges.lead')}>{t('exchanges.title')}</PageHeading>
      <div className="tws-reading">
        <Details summary={t('exchanges.how')}>
          <p>
            {t('exchanges.how_text', {
              least: t.number(LEAST_POINTS),
              most: t.number(FULL),
              count: t.number(MOST_RINGS),
            })}
          </p>
          <p>
            <a href={`/${t.lang}/how-matching-works`}>{t('matches.ranking.how')}</a>
          </p>
        </Details>
        <p>{t('exchanges.how_free')}</p>
        {leftOut > 0 && <p>{t('exchanges.left_out', { count: leftOut, most: t.number(MOST_NEEDS) })}</p>}
      </div>
      {total === 0 ? (
        <EmptyState title={t('exchanges.found', { count: 0 })}>
          <p>{t('exchanges.none_next')}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="found">
          <h2 id="found">{t('exchanges.found', { count: total })}</h2>
          <ol className="tws-results">
            {rings.map((ring, index) => (
              <ExchangeItem key={ring.key} t={t} ring={ring} index={index + 1} />
            ))}
          </ol>
        </section>
      )}
      {more && (
        <p>
          <a href={more.href}>{t('exchanges.more', { count: more.count })}</a>
        </p>
      )}
      <Disclaimer t={t} />
    </>
  );
}
