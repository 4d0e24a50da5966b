import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { PRINCIPLES_SOURCE } from '#app/domain/principles/source.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Which principle asks for something: its name, what it says, and where it stands. */
export function PrincipleRef({ t, id }: { t: Translator; id: PrincipleId }) {
  return (
    <span className="tws-principle-ref">
      <a href={`/${t.lang}/principles/${id}`}>{t(`common.principles.${id}`)}</a>
      {` – ${t(`codes.principles.${id}.text`)} (${t('principles.source', PRINCIPLES_SOURCE)})`}
    </span>
  );
}
