import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { PRINCIPLES_SOURCE } from '#app/domain/principles/source.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Which principle asks for something: its name, where it stands, and what it says unless it has to be short. */
export function PrincipleRef({ t, id, short = false }: { t: Translator; id: PrincipleId; short?: boolean }) {
  const source = t('principles.source', PRINCIPLES_SOURCE);
  return (
    <span className="tws-principle-ref">
      <a href={`/${t.lang}/principles/${id}`}>{t(`common.principles.${id}`)}</a>
      {short ? ` (${source})` : ` – ${t(`codes.principles.${id}.text`)} (${source})`}
    </span>
  );
}
