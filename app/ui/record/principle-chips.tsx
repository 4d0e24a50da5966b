import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';

/** The ten guiding principles of A/75/816, annex I, para. 56, in their three groups; the ids are ours. */
const GROUPS = {
  process: ['PP1', 'PP2', 'PP3', 'PP4', 'PP5'],
  partnerships: ['PA1', 'PA2', 'PA3'],
  people: ['PE1', 'PE2'],
} as const;

type Group = keyof typeof GROUPS;
export type PrincipleId = (typeof GROUPS)[Group][number];
export type ChipState = 'met' | 'declared' | 'open' | 'na';
export type Chip = {
  id: PrincipleId;
  state: ChipState;
  /** Who assessed it and when, in words. */
  assessed?: string;
  href?: string;
};

const SHAPES: Record<ChipState, ReactNode> = {
  met: <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  declared: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  na: <path d="M1 6h10" stroke="currentColor" strokeWidth="2" />,
};

/** Never one score: each principle says for itself how it stands. */
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
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <div key={group} className="tws-principles__group">
          <Heading className="tws-principles__title">{t(`common.principles.group.${group}`)}</Heading>
          <ul className="tws-principles__list">
            {chips
              .filter((chip) => (GROUPS[group] as readonly string[]).includes(chip.id))
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
      <Mark size={14}>{SHAPES[chip.state]}</Mark>
      <span>
        {chip.href ? <a href={chip.href}>{name}</a> : name}
        <span className="tws-principle__state">
          {' '}
          {t(`common.principles.state.${chip.state}`)}
          {chip.assessed && ` · ${chip.assessed}`}
        </span>
      </span>
    </li>
  );
}
