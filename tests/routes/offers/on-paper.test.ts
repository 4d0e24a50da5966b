import { expect, test } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

const product = useProduct({ HELP_CONTACT: 'help@capacity.example' });

test.each(['en', 'ar'] as const)(
  'in %s, a printed offer says where it is read, of which day it is, and the version that its note is about',
  async (lang) => {
    const t = translator(lang);
    const offer = await product()
      .owner.selectFrom('published_offers')
      .select(['id', 'content_version', 'note_reference'])
      .where('note_reference', 'is not', null)
      .where('note_stale', '=', false)
      .orderBy('reference')
      .executeTakeFirstOrThrow();
    const { body } = await product().ask(`/${lang}/offers/${offer.id}`);
    const [, printed = ''] = /class="tws-printed-from">([^]*?)<\/p>/.exec(body) ?? [];
    expect(printed).toMatch(new RegExp(`>https?://[^/]+/${lang}/offers/${offer.id}</bdi>`));
    expect(printed).toContain(t('common.printed_from', { day: t.day(dayOf(new Date())) }));
    expect(body).toMatch(new RegExp(`${t('home.offer.version')}</dt><dd[^>]*>${offer.content_version}<`));
    const note = await product().ask(`/${lang}/notes/${offer.note_reference}`);
    expect(note.body).toMatch(new RegExp(`tws-printed-from"><bdi[^>]*>https?://[^/]+/${lang}/notes/`));
    // Whoever finds something wrong in either reads whom to tell, without an account.
    for (const page of [body, note.body]) expect(page).toContain(`href="/${lang}/help#contact"`);
    expect((await product().ask(`/${lang}/help`)).body).toContain('<h2 id="contact">');
  },
);
