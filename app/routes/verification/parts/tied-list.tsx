import type { ReactNode } from 'react';
import type { Tie } from '#app/domain/hubs/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { TieWords } from '#app/ui/hub/tie-words.tsx';

type Props = {
  t: Translator;
  title: ReactNode;
  /** Each with the plainest reason, and the ties that stand in its way. */
  tied: readonly { id: string; name: string; why: string; ties: readonly Tie[] }[];
};

/** Organizations that cannot be asked, and why not. */
export function TiedList({ t, title, tied }: Props) {
  if (tied.length === 0) return null;
  return (
    <section aria-labelledby="tied">
      <h2 className="govuk-heading-m" id="tied">
        {title}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {tied.map(({ id, name, why, ties }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {why}
            {ties.length > 0 && (
              <>
                {' '}
                (<TieWords t={t} ties={ties} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
