import type { Day } from '#app/domain/codes/day.ts';
import type { EndCode } from '#app/domain/organisations/ending.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Props = { t: Translator; ended: { on: Day; code: EndCode; into?: { id: string; name: string } } };

/** When an organisation ended, why, and what it became. */
export function EndedOrganisation({ t, ended }: Props) {
  return (
    <>
      <p>
        <Tag tone="stop">{t('organisations.ended')}</Tag>
      </p>
      <Facts
        facts={[
          { term: t('organisations.ended.on'), value: t.day(ended.on) },
          { term: t('organisations.ended.why'), value: t(`organisations.end.reason.${ended.code}`) },
          ...(ended.into
            ? [
                {
                  term: t('organisations.ended.into'),
                  value: (
                    <a href={`/${t.lang}/administration/organisations/${ended.into.id}`}>
                      <OwnText text={ended.into.name} as="span" />
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>{t('organisations.ended.text')}</p>
    </>
  );
}
