import type { SerializeFrom } from '@remix-run/node';
import { Fragment } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { Act } from '#app/ui/record/act.tsx';
import type { shownCouldOffer } from './shown-could-offer.ts';

type Shown = SerializeFrom<ReturnType<typeof shownCouldOffer>>;

/** What a delegation's State received, each with a draft that passes it on. */
export function Received({ t, received }: { t: Translator; received: Shown['received'] }) {
  return (
    <section aria-labelledby="received">
      <h2 id="received">{t('could_offer.received')}</h2>
      {received.length === 0 ? (
        <EmptyState title={t('could_offer.received_none')}>
          <p>{t('could_offer.received_none_next')}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {received.map(({ matchId, href, draftId, title, titleLang, facts, draft }) => (
            <ResultItem
              key={matchId}
              level={3}
              href={href}
              title={title}
              titleLang={titleLang}
              facts={facts.map((fact) => (
                <bdi key={fact}>{fact}</bdi>
              ))}
            >
              <Begin t={t} id={`from-${matchId}`} hidden={{ id: draftId, match: matchId }} draft={draft} />
            </ResultItem>
          ))}
        </ResultList>
      )}
    </section>
  );
}

type NearbyProps = {
  t: Translator;
  forGiver: boolean;
  /** The reader has the donor role there as well. */
  givesToo: boolean;
} & Pick<Shown, 'nearby' | 'moreIn'>;

/** Needs near a State, masked as this reader may see them, each with what the State has on it and a draft. */
export function Nearby({ t, forGiver, givesToo, nearby, moreIn }: NearbyProps) {
  const list = `/${t.lang}/needs${forGiver ? '' : '/public'}`;
  return (
    <section aria-labelledby="nearby">
      <h2 id="nearby">{t('could_offer.nearby')}</h2>
      <p>
        {t(forGiver ? 'could_offer.nearby_lead' : 'could_offer.nearby_public')}{' '}
        {t(forGiver ? 'could_offer.nearby_first_giver' : 'could_offer.nearby_first')}
      </p>
      {nearby.length === 0 ? (
        <EmptyState title={t('could_offer.nearby_none')} level={3}>
          <p>{t('could_offer.nearby_none_text')}</p>
          <p>
            <a href={list}>{t('could_offer.nearby_none_list')}</a>
          </p>
        </EmptyState>
      ) : (
        <ResultList>
          {nearby.map(({ id, reference, begins, title, titleLang, facts, offered, received, draft }) => (
            <ResultItem
              key={id}
              level={3}
              href={`${list}/${forGiver ? id : reference}`}
              title={title}
              titleLang={titleLang}
              side="receive"
              sideWord={t('common.need')}
              facts={facts}
              why={
                offered.length + received.length > 0 && (
                  <>
                    <OnThis t={t} words={t('could_offer.you_offer')} items={offered} />
                    <OnThis t={t} words={t('could_offer.you_received')} items={received} />
                  </>
                )
              }
            >
              <Begin t={t} id={`on-${id}`} hidden={begins} draft={draft} />
            </ResultItem>
          ))}
        </ResultList>
      )}
      {moreIn.length > 0 && (
        <>
          <p>{t('could_offer.nearby_more')}</p>
          <ul>
            {moreIn.map(({ m49, name }) => (
              <li key={m49}>
                <a href={`${list}?region=${m49}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {!forGiver && (
        <p>
          {t('could_offer.nearby_role')}{' '}
          {givesToo ? (
            <a href={`/${t.lang}/account/hat`}>{t('two_ways.change_role')}</a>
          ) : (
            t('could_offer.nobody')
          )}
        </p>
      )}
    </section>
  );
}

type Item = { href: string; title: string; lang: string; status?: string };

/** What the State has on the theme of a need, in a line. */
function OnThis({ t, words, items }: { t: Translator; words: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <span>
      {words}{' '}
      {items.map(({ href, title, lang, status }, index) => (
        <Fragment key={href}>
          {index > 0 && t('common.comma')}
          <a href={href}>
            <OwnText as="span" text={title} lang={lang} />
          </a>
          {status && ` (${status})`}
        </Fragment>
      ))}
      .{' '}
    </span>
  );
}

type BeginProps = { t: Translator; id: string; hidden: Record<string, string>; draft: string };

function Begin({ t, id, hidden, draft }: BeginProps) {
  return (
    <Act
      id={id}
      action={`/${t.lang}/organisation/could-offer`}
      label={t('could_offer.start')}
      variant="secondary"
      hidden={hidden}
      consequence={`${draft} ${t('could_offer.start_note')}`}
    />
  );
}

/** The draft is there, and who goes on with it. */
export function Started({ t, organisation, next }: { t: Translator; organisation: string; next?: string }) {
  return (
    <InsetText>
      <p>
        <strong>{t('could_offer.started')}</strong>
      </p>
      <p>
        {t('could_offer.started_next', { organization: organisation })}
        {!next && ` ${t('could_offer.nobody')}`}
      </p>
      {next && (
        <p>
          <a href={next}>{t('could_offer.go_on')}</a>
        </p>
      )}
    </InsetText>
  );
}
