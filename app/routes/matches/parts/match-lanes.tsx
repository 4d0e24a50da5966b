import type { Translator } from '#app/i18n/translate.ts';
import { Lanes } from '#app/ui/content/lanes.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import type { MatchPage, SideShown } from './match-page.ts';

/** Both sides of a match, side by side, as far as this reader sees them. */
export function MatchLanes({ t, offer, need }: { t: Translator } & Pick<MatchPage, 'offer' | 'need'>) {
  return (
    <Lanes
      give={{ word: t('common.offer'), ...titleOf(offer), children: <Side t={t} side={offer} /> }}
      receive={{
        word: t('common.need'),
        ...titleOf(need),
        children: (
          <>
            <Side t={t} side={need} />
            {need.masked && <p className="tws-muted">{t(`matches.masked.${need.masked}`)}</p>}
          </>
        ),
      }}
    />
  );
}

function titleOf({ title, lang, href }: SideShown) {
  return { title: <OwnText as="span" text={title} lang={lang} />, href };
}

function Side({ t, side }: { t: Translator; side: SideShown }) {
  return (
    <>
      <p>
        <bdi>{side.who}</bdi>
      </p>
      {side.note && (
        <p>
          <TrustBadge
            t={t}
            level={side.note.level}
            issuer={side.note.issuer}
            expiresOn={side.note.expiresOn}
            state={side.note.state}
          />
        </p>
      )}
      {side.rows.length > 0 ? (
        <Facts
          facts={side.rows.map(({ term, value, lang }) => ({
            term,
            value: lang ? <OwnText text={value} lang={lang} /> : value,
          }))}
        />
      ) : (
        <p>{t('matches.offer_not_published')}</p>
      )}
    </>
  );
}
