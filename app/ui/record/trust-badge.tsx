import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import { isVoid, type NoteMark } from '#app/domain/offers/offer-line.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';
import { StandingMark } from './verdict.tsx';

export type TrustBadgeProps = {
  t: Translator;
  level: NoteLevel;
  issuer?: string;
  issuedOn?: Day;
  expiresOn?: Day;
  state?: NoteMark | undefined;
  /** To the note itself. */
  href?: string;
};

/**
 * Level, issuer and age, in words and shape; never "safe" or "unsafe" (DOMAIN section 7). A note that says nothing of what is
 * offered today is not what stands first: that there is none in force does, and then what there was.
 */
export function TrustBadge(badge: TrustBadgeProps) {
  const { t, level, issuer, issuedOn, expiresOn, state, href } = badge;
  const name = level === 'L0' ? t('common.trust.L0') : `${level} · ${t(`common.trust.${level}`)}`;
  if (isVoid(state)) return <VoidBadge {...badge} was={name} state={state} />;
  const more = [
    issuer && t('common.trust.by', { issuer }),
    issuedOn && t('common.trust.issued', { day: t.day(issuedOn) }),
    expiresOn && t('common.trust.until', { day: t.day(expiresOn) }),
  ].filter(Boolean);
  return (
    <span className={`tws-trust tws-trust--${level}`}>
      <Seal level={level} /> <b>{href ? <a href={href}>{name}</a> : name}</b>
      {more.length > 0 && <span className="tws-trust__more"> {more.join(' · ')}</span>}
      {state && (
        <strong className={`tws-trust__state tws-trust__state--${state}`}>
          {' '}
          <StandingMark standing={state === 'unsigned' ? 'not-valid' : state} size={14} />{' '}
          {t(`common.trust.${state}`)}
        </strong>
      )}
    </span>
  );
}

function VoidBadge({
  t,
  was,
  issuer,
  issuedOn,
  state,
  href,
}: TrustBadgeProps & { was: string; state: 'stale' | 'expired' }) {
  const more = [
    issuer && t('common.trust.by', { issuer }),
    issuedOn && t('common.trust.issued', { day: t.day(issuedOn) }),
  ];
  return (
    <span className="tws-trust tws-trust--L0">
      <Seal level="L0" /> <b>{t(`common.trust.none.${state}`)}</b>
      <span className="tws-trust__more">
        {' · '}
        {t(`common.trust.was.${state}`)} {href ? <a href={href}>{was}</a> : was}
        {more.filter(Boolean).map((one) => ` · ${one}`)}
      </span>
    </span>
  );
}

/** A square a level: outlined where not reached. */
function Seal({ level }: { level: NoteLevel }) {
  const reached = Number(level.slice(1));
  return (
    <Mark size={14}>
      {[
        [0, 6.5],
        [6.5, 6.5],
        [6.5, 0],
        [0, 0],
      ].map(([x = 0, y = 0], index) => (
        <rect
          key={index}
          x={x + 0.5}
          y={y + 0.5}
          width="4.5"
          height="4.5"
          fill={index < reached ? 'currentColor' : 'none'}
          stroke="currentColor"
        />
      ))}
    </Mark>
  );
}
