import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { needThatIs } from '#tests/support/needs.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('whoever hands a need in reads which hub it named, and which others could learn of it', async () => {
  const { focalPoint, hubCoordinator } = served.people;
  const { id: hubId, name } = hubCoordinator.hat.organisation;
  const { id } = await needThatIs('submitted', served.people, { content: { hubIds: [hubId] } });
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const page = await (await served.ask(focalPoint, `/${lang}/needs/${id}/handed-in`)).text();
    expect(page).toContain(t('hubs.handed_in.named', { hubs: name }));
    expect(page).not.toContain(t('hubs.handed_in', { hubs: name }));
  }
});
