import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { useShell } from '#app/http/shell.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { shownSides } from './shown-sides.ts';

type Sides = SerializeFrom<ReturnType<typeof shownSides>>;
type Line = { id: string; href?: string; title: string; titleLang: string; under: string[] };

/** What an organisation gives: offers with their places, matches, deliveries, and what was learned. */
export function GiveSide({ t, side }: { t: Translator; side: Sides['give'] }) {
  return (
    <>
      {side.shown === 'public' && <Elsewhere t={t} words={t('two_ways.public_only')} />}
      <Part title={t('two_ways.offers')} none={t('two_ways.no_offers')}>
        {side.offers.map(({ id, href, title, textLanguage, reference, status, places }) => (
          <Item
            key={id}
            line={{
              id,
              href,
              title: title || t('offers.untitled'),
              titleLang: title ? textLanguage : t.lang,
              under: [reference, t(`offers.status.${status}`), places],
            }}
          />
        ))}
      </Part>
      {side.shown === 'whole' && <Matches t={t} side={side} />}
      {side.full && <Rest t={t} />}
    </>
  );
}

/** What it receives: needs, or a hub's programmes, matches, deliveries, and what was learned. */
export function ReceiveSide({ t, side }: { t: Translator; side: Sides['receive'] }) {
  const { asks } = side;
  if (!asks) return <p>{t('two_ways.no_state')}</p>;
  if (side.shown !== 'whole') return <Elsewhere t={t} words={t(`two_ways.not_yours_${asks}`)} />;
  return (
    <>
      <Part title={t(`two_ways.asks_${asks}`)} none={t(`two_ways.asks_nothing_${asks}`)}>
        {side.needs.map(({ id, href, title, textLanguage, reference, status }) => (
          <Item
            key={id}
            line={{
              id,
              href,
              title: title || t('needs.untitled'),
              titleLang: title ? textLanguage : t.lang,
              under: [reference, status],
            }}
          />
        ))}
      </Part>
      <Matches t={t} side={side} withDonor />
      {side.full && <Rest t={t} />}
    </>
  );
}

type MatchSide = Pick<Sides['give'], 'matches' | 'deliveries' | 'lessons'>;

function Matches({ t, side, withDonor = false }: { t: Translator; side: MatchSide; withDonor?: boolean }) {
  const item = ({
    id,
    href,
    title,
    titleLang,
    reference,
    status,
    donor,
    completed,
    programme = [],
    cooperation,
  }: MatchSide['matches'][0]) => (
    <Item
      key={id}
      line={{
        id,
        href,
        title,
        titleLang,
        under: [
          reference,
          ...(withDonor ? [donor] : []),
          completed ?? t(`matches.status.${status}`),
          ...programme,
          ...cooperation,
        ],
      }}
    />
  );
  return (
    <>
      <Part title={t('two_ways.matches')} none={t('two_ways.no_matches')}>
        {side.matches.map(item)}
      </Part>
      <Part title={t('two_ways.deliveries')} none={t('two_ways.no_deliveries')}>
        {side.deliveries.map(item)}
      </Part>
      {side.lessons.length > 0 && (
        <Part title={t('two_ways.lessons')} none="">
          {side.lessons.map(({ key, who, href, text }) => (
            <li key={key}>
              <OwnText text={text} />
              <p className="tws-muted">
                <a href={href}>{who}</a>
              </p>
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      {children.length === 0 ? (
        <p className="tws-muted">{none}</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">{children}</ul>
      )}
    </>
  );
}

function Item({ line: { href, title, titleLang, under } }: { line: Line }) {
  const words = <OwnText as="span" text={title} lang={titleLang} />;
  return (
    <li>
      {href ? <a href={href}>{words}</a> : words}
      <ul className="tws-result__facts">
        {under.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Who wears another hat is led there; to whom nobody gave one, the page of hats has nothing to offer. */
function Elsewhere({ t, words }: { t: Translator; words: string }) {
  const hats = useShell()?.viewer?.hats ?? 0;
  if (hats < 2) return <p>{words}</p>;
  return (
    <p>
      {words} <a href={`/${t.lang}/account/hat`}>{t('two_ways.change_role')}</a>
    </p>
  );
}

function Rest({ t }: { t: Translator }) {
  return <p className="tws-muted">{t('two_ways.first_shown', { count: t.number(50) })}</p>;
}
