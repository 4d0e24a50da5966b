import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { EntryList } from '#app/routes/notices/parts/lists.tsx';

test('what was asked and is done says so, wherever it stands afterwards', () => {
  const t = translator('en');
  const entry = { id: '1', subject: t('mail.match-proposed.subject'), at: '23 November 2026' };
  const done = t('inbox.settled', { at: '24 November 2026' });
  const markup = renderToStaticMarkup(<EntryList t={t} entries={[{ ...entry, done }]} />);
  expect(markup).toContain('Settled on 24 November 2026');
  expect(renderToStaticMarkup(<EntryList t={t} entries={[entry]} />)).not.toContain('Done on');
});
