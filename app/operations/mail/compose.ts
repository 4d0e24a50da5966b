import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { TO_STRANGERS, type MailKind, type MailValues } from '#app/domain/mail/mail-kind.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';

/** A letter in the reader's language, as plain text and as a page that says its language and direction. */
export type ComposedMail = {
  subject: string;
  text: string;
  html: string;
  /** Where a mail program ends such letters by itself (RFC 8058). */
  unsubscribe?: string;
};

type Letter = { kind: MailKind; language: UiLanguage; values: MailValues; createdAt: Date };

/** @param publicOrigin where links lead: the setting, never what a request said */
export function compose({ kind, language, values, createdAt }: Letter, publicOrigin: string): ComposedMail {
  const t = translator(language);
  const paragraphs = [
    t.label(`mail.${kind}.text`, {
      at: t.instant(values.at ?? createdAt),
      until: values.until === undefined ? '' : t.instant(values.until),
    }),
    ...(values.reference === undefined ? [] : [t('mail.reference', { reference: values.reference })]),
    ...(values.items ?? []).map(({ kind: told, count }) =>
      t('mail.digest.item', { count, subject: t(`mail.${told}.subject`) }),
    ),
    ...(values.path === undefined ? [] : [publicOrigin + values.path]),
    ...(values.unsubscribe === undefined
      ? []
      : [t('mail.digest.unsubscribe'), `${publicOrigin}/${language}/unsubscribe/${values.unsubscribe}`]),
    t(TO_STRANGERS.has(kind) ? 'mail.closing_stranger' : 'mail.closing', { origin: publicOrigin }),
  ];
  const subject = t.label(`mail.${kind}.subject`);
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: asPage(t, subject, paragraphs),
    ...(values.unsubscribe && { unsubscribe: `${publicOrigin}/unsubscribe/${values.unsubscribe}` }),
  };
}

function asPage(t: Translator, subject: string, paragraphs: readonly string[]): string {
  const body = paragraphs
    .map((text) => `<p>${isAddress(text) ? linked(text) : escaped(text)}</p>`)
    .join('\n');
  return (
    `<!doctype html>\n<html lang="${t.lang}" dir="${t.dir}">\n<head><meta charset="utf-8">` +
    `<title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body>\n</html>\n`
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

function linked(address: string): string {
  return `<a href="${escaped(address)}" dir="ltr">${escaped(address)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
