import type { Translator } from '#app/i18n/translate.ts';
import type { FoundInTexts } from './own-words.tsx';

type Props = {
  t: Translator;
  found: FoundInTexts | undefined;
  kind: 'form' | 'draft';
  /** The id of a text's control. */
  idOf: (name: string) => string;
};

/** First on a page in whose texts something was found: each a link to its text. No error, and not in its colour. */
export function LookAgain({ t, found, kind, idOf }: Props) {
  const warnings = Object.entries(found?.warnings ?? {});
  const holdsBack = kind === 'form';
  if (warnings.length === 0 || (holdsBack && found?.isMeant)) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page was asked for by the form that comes back
    <div className="tws-look-again" tabIndex={-1} autoFocus={holdsBack}>
      <div role={holdsBack ? 'alert' : undefined}>
        <h2 className="tws-look-again__title">{t('sensitive.look')}</h2>
        <ul>
          {warnings.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
        <p>{t(holdsBack ? 'sensitive.look.form' : 'sensitive.look.draft')}</p>
      </div>
    </div>
  );
}
