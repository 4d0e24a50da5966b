import type { Tie } from '#app/domain/hubs/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { TieWords } from './tie-words.tsx';

type Props = { t: Translator; blocking: readonly Tie[]; shown: readonly Tie[] };

/** Whom the hub is tied to among those an opinion concerns: what stands in the way, and what is only to be known. */
export function Ties({ t, blocking, shown }: Props) {
  if (blocking.length === 0 && shown.length === 0) return null;
  const items = (ties: readonly Tie[]) => (
    <ul>
      {ties.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>
          <TieWords t={t} ties={[{ kind, name }]} />
        </li>
      ))}
    </ul>
  );
  return (
    <InsetText>
      {blocking.length > 0 && (
        <>
          <p>
            <b>{t('hubs.ties.blocking')}</b>
          </p>
          {items(blocking)}
        </>
      )}
      {shown.length > 0 && (
        <>
          <p>
            <b>{t('hubs.ties.shown')}</b>
          </p>
          {items(shown)}
        </>
      )}
    </InsetText>
  );
}
