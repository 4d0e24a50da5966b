import type { Subject } from '#app/domain/audit/page.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = { t: Translator; all: string; subjects: readonly Subject[]; chosen?: Subject };

/** What the acts are about, as addresses that can be shared; there is no other way to narrow the log. */
export function SubjectFilter({ t, all, subjects, chosen }: Props) {
  const here = `/${t.lang}/audit`;
  const options = [
    { key: 'all', href: here, label: all, current: chosen === undefined },
    ...subjects.map((subject) => ({
      key: subject,
      href: `${here}?about=${subject}`,
      label: t(`audit.subjects.${subject}`),
      current: chosen === subject,
    })),
  ];
  return (
    <nav className="tws-chips" aria-label={t('audit.filter')}>
      <ul className="tws-chips__list">
        {options.map(({ key, href, label, current }) => (
          <li key={key}>
            <a className="tws-chip" href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
