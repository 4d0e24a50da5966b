import type { ReactNode } from 'react';
import { PRINCIPLE_GROUPS, PRINCIPLES, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Labels } from './labels.tsx';
import { StateMark } from './state-mark.tsx';

/** A principle and how a record stands to it, in words: `i18n/chip-words.ts` makes them. */
export type Chip = {
  id: PrincipleId;
  state: PrincipleState;
  /** What the state rests on. */
  evidence?: string;
  /** Which answers that is, where it is answers. */
  rests?: readonly string[];
  /** Who assessed it and when. */
  assessed?: string;
  /** That an earlier review no longer holds. */
  outdated?: string;
  /** A broker's own words. */
  said?: string;
  /** What would change the state. */
  change?: string;
  href?: string;
};

/** Never one score: each principle says for itself how it stands, on what, by whom, and what would change it. */
export function PrincipleChips({
  t,
  chips,
  level = 3,
}: {
  t: Translator;
  chips: readonly Chip[];
  level?: 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="tws-principles">
      {PRINCIPLE_GROUPS.filter((group) => chips.some(({ id }) => PRINCIPLES[id] === group)).map((group) => (
        <div key={group} className="tws-principles__group">
          <Heading className="tws-principles__title">{t(`common.principles.group.${group}`)}</Heading>
          <ul className="tws-principles__list">
            {chips
              .filter(({ id }) => PRINCIPLES[id] === group)
              .map((chip) => (
                <Principle key={chip.id} t={t} chip={chip} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Principle({ t, chip }: { t: Translator; chip: Chip }) {
  const name = t(`common.principles.${chip.id}`);
  return (
    <li className={`tws-principle tws-principle--${chip.state}`}>
      <StateMark state={chip.state} />
      <div className="tws-principle__body">
        {chip.href ? <a href={chip.href}>{name}</a> : name}
        <span className="tws-principle__state">
          {' '}
          <b>{t(`common.principles.state.${chip.state}`)}</b>
          {chip.evidence && ` · ${chip.evidence}`}
        </span>
        {chip.outdated && <span className="tws-principle__outdated">{chip.outdated}</span>}
        {chip.assessed && !chip.change && <span className="tws-principle__state">{chip.assessed}</span>}
        {chip.change && <More t={t} name={name} chip={chip} />}
      </div>
    </li>
  );
}

/** Closed until somebody asks: the ten stay readable at a glance. */
function More({ t, name, chip }: { t: Translator; name: string; chip: Chip }) {
  const rows: [string, ReactNode][] = [
    [t('principles.chip.rests'), chip.rests && <Labels labels={chip.rests} />],
    [t('principles.chip.said'), chip.said && <OwnText as="span" text={chip.said} />],
    [t('principles.chip.assessed'), chip.assessed],
    [t('principles.chip.change'), chip.change],
  ];
  return (
    <details className="tws-principle__more">
      <summary>
        {t('principles.chip.more')}
        <span className="govuk-visually-hidden">: {name}</span>
      </summary>
      <dl>
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
