import type { Translator } from '#app/i18n/translate.ts';
import { Facts } from '#app/ui/record/facts.tsx';

type Shown = { id: string; to: string; subject: string; text: string; sentAt: string; path?: string };

/** One letter as its reader gets it, in the language it was written in. */
export function Letter({ t, letter }: { t: Translator; letter: Shown }) {
  return (
    <article className="tws-letter">
      <h2 dir="auto">{letter.subject}</h2>
      <Facts
        facts={[
          { term: t('mail.list.to'), value: <bdi dir="ltr">{letter.to}</bdi> },
          { term: t('mail.list.sent'), value: letter.sentAt },
        ]}
      />
      {paragraphsOf(letter.text).map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {letter.path && (
        <p>
          <a href={letter.path}>
            {t('mail.list.link')}
            <span className="govuk-visually-hidden">
              {' '}
              ({letter.subject}, {letter.sentAt})
            </span>
          </a>
        </p>
      )}
    </article>
  );
}

/** Without the address itself, which stands as a link below. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph && !/^https?:\/\/\S+$/.test(paragraph));
}
