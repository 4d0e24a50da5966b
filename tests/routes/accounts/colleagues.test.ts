import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct({ HELP_CONTACT: 'help@example.org' });

test('whoever finds somebody amiss among those who act for their organization reads whom to write to', async () => {
  const { owner, ask } = product();
  for (const role of ['focal_point', 'donor'] as const)
    for (const lang of UI_LANGUAGES) {
      const t = translator(lang);
      const { body } = await ask(`/${lang}/account/colleagues`, { who: await findWearer(owner, role) });
      expect(body).toContain('href="mailto:help@example.org"');
      expect(body.includes(`/${lang}/help#focal-point">${t('home.help.state')}`)).toBe(
        role === 'focal_point',
      );
    }
});
