import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { SecondOpinions } from '#app/routes/hubs/parts/second-opinions.tsx';

test.each(['en', 'ar'] as const)(
  'in %s, a hub’s desk says where the rest of its work on notes is',
  (lang) => {
    const t = translator(lang);
    const markup = renderToStaticMarkup(<SecondOpinions t={t} asked={[]} />);
    expect(markup).toContain(t('hubs.desk.notes_elsewhere'));
    expect(markup).toContain(`href="/${lang}/inbox"`);
    expect(markup).toContain(`href="/${lang}/verification/offers"`);
  },
);
