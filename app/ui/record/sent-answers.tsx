import type { ShownField } from '#app/i18n/sent-fields.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from './facts.tsx';

/** What somebody typed into a form that was not taken, under its questions. */
export function SentAnswers({ t, answers }: { t: Translator; answers: readonly ShownField[] }) {
  return (
    <Facts
      facts={answers.map(({ label, values }) => ({
        term: label ?? t('parked.text'),
        value: values.map((value, index) => <SentValue key={index} text={value} />),
      }))}
    />
  );
}

/** Numbers alone have no direction of their own: they stand where the page's text stands. */
export function SentValue({ text }: { text: string }) {
  return /\p{L}/u.test(text) ? (
    <OwnText text={text} />
  ) : (
    <div>
      <bdi dir="ltr">{text}</bdi>
    </div>
  );
}
