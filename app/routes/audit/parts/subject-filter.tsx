import type { Subject } from '#app/domain/audit/page.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  all: string;
  subjects: readonly Subject[];
  chosen?: Subject;
  /** What else the log is narrowed by, which stays. */
  keep?: readonly (readonly [name: string, value: string])[];
};

/** What the acts are about, as addresses that can be shared. */
export function SubjectFilter({ t, all, subjects, chosen, keep = [] }: Props) {
  const addressOf = (about?: Subject) => {
    const query = new URLSearchParams([...(about ? [['about', about]] : []), ...keep.map((one) => [...one])]);
    return `/${t.lang}/audit${query.size > 0 ? `?${query.toString()}` : ''}`;
  };
  const options = [
    { key: 'all', href: addressOf(), label: all, current: chosen === undefined },
    ...subjects.map((subject) => ({
      key: subject,
      href: addressOf(subject),
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
