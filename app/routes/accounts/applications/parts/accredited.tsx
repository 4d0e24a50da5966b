import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

export type ShownAccredited = { name: string; href: string | undefined };

/** The organisation that came of an application; its page is the administrators'. */
export function showAccredited(
  t: Translator,
  role: Role,
  { id, name }: { id: string; name: string },
): ShownAccredited {
  const href = role === 'administrator' ? `/${t.lang}/administration/organisations/${id}` : undefined;
  return { name, href };
}

export function Accredited({ accredited: { name, href } }: { accredited: ShownAccredited }) {
  const said = <OwnText text={name} as="span" />;
  return href ? <a href={href}>{said}</a> : said;
}
