import { CLOSED_NAME } from '#app/domain/accounts/closed-account.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Facts, type Fact } from '#app/ui/record/facts.tsx';
import type { ContactShown } from './match-page.ts';

type Props = {
  t: Translator;
  title: string;
  contact: ContactShown;
  /** Of its heading; 2 where it stands directly under the page's own. */
  level?: 2 | 3;
};

/** A person, as an introduction gives them to the other side. */
export function ContactCard({ t, title, contact, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  const facts: (Fact | false | '' | undefined)[] = [
    { term: t('matches.contact.name'), value: <bdi>{t.person(contact.name)}</bdi> },
    contact.post && { term: t('matches.contact.post'), value: <bdi>{contact.post}</bdi> },
    { term: t('matches.contact.organisation'), value: <bdi>{contact.organisation}</bdi> },
    contact.state && { term: t('matches.contact.state'), value: contact.state },
    // The address of a closed account leads to nobody.
    contact.name !== CLOSED_NAME && {
      term: t('matches.contact.email'),
      value: (
        <a href={`mailto:${contact.email}`} dir="ltr">
          {contact.email}
        </a>
      ),
    },
  ];
  return (
    <>
      <Heading>{title}</Heading>
      <Facts wide facts={facts.filter((fact) => typeof fact === 'object')} />
      {contact.away && <p>{contact.away}</p>}
    </>
  );
}
