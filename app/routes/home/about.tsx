import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { PRINCIPLES, PRINCIPLE_GROUPS, PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  return requireLanguageOf(args);
}

export const meta = titleFor('home.about.title');

export default function About() {
  const t = useT();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.about.lead')}>{t('home.about.title')}</PageHeading>
      <h2>{t('home.about.why')}</h2>
      <p>{t('home.about.why_text')}</p>
      <h2>{t('home.about.not_un')}</h2>
      <p>{t('home.about.not_un_text')}</p>
      <h2>{t('home.about.since')}</h2>
      <ul>
        <li>{t('home.about.since.1')}</li>
        <li>{t('home.about.since.2')}</li>
        <li>{t('home.about.since.3')}</li>
        <li>{t('home.about.since.4')}</li>
      </ul>
      <h2>{t('home.about.principles')}</h2>
      {PRINCIPLE_GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`codes.principle_groups.${group}`)}</h3>
          <dl className="tws-facts">
            {PRINCIPLE_IDS.filter((id) => PRINCIPLES[id] === group).map((id) => (
              <div key={id} className="tws-facts__row">
                <dt>{t(`common.principles.${id}`)}</dt>
                <dd>{t(`codes.principles.${id}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
