import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { parkedFormAddress, sendingAddress } from '#app/http/parked-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { placeOf, showFields } from '#app/i18n/sent-fields.ts';
import { translator } from '#app/i18n/translate.ts';
import { discardParkedForm } from '#app/operations/accounts/discard-parked-form.ts';
import { openParkedForm } from '#app/operations/accounts/open-parked-form.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { SentAnswers, SentValue } from '#app/ui/record/sent-answers.tsx';
import { startPage } from './parts/next-page.ts';

/**
 * A form that was kept on a detour. Its person sees all that it would send and presses the button themselves: nothing
 * is sent by itself, whoever put it here.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const parked = await openParkedForm(viewer, id, new Date());
  if (!parked) throw refusalResponse('not-found');
  const { path, fields, parkedAt, keptUntil } = parked;
  return {
    title: pageTitle(t, t('parked.title')),
    here: parkedFormAddress(t.lang, id),
    path,
    place: placeOf(path),
    sendTo: sendingAddress(path, id),
    fields,
    shown: showFields(t, path, fields),
    parkedAt: t.instant(parkedAt),
    keptUntil: t.instant(keptUntil),
  };
}

/** Throws it away. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const discarded = await discardParkedForm(viewer, requireUuid(args.params.id));
  if (!discarded.ok) throw refusalResponse(discarded.reason);
  return goTo(startPage(lang, viewer.hat?.role), { flash: 'parked.flash.thrown_away' });
}

export const meta = titleOf;

export default function ParkedForm() {
  const t = useT();
  const { here, path, place, sendTo, fields, shown, parkedAt, keptUntil } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('parked.lead')}>{t('parked.title')}</PageHeading>
      <Facts
        facts={[
          {
            term: t('parked.from'),
            value: (
              <>
                {t(`parked.from.${place}`)}
                <br />
                <a href={path}>{t('parked.open')}</a>
              </>
            ),
          },
          { term: t('parked.at'), value: parkedAt },
          { term: t('parked.until'), value: keptUntil },
        ]}
      />
      <h2>{t('parked.typed')}</h2>
      {shown.answers.length === 0 && <p>{t('parked.nothing')}</p>}
      <SentAnswers t={t} answers={shown.answers} />
      {shown.along.length > 0 && (
        <Details summary={t('parked.along', { count: shown.along.length })}>
          <p>{t('parked.along.text')}</p>
          <Facts
            facts={shown.along.map(({ name, value }) => ({
              term: <bdi dir="ltr">{name}</bdi>,
              value: <SentValue text={value} />,
            }))}
          />
        </Details>
      )}
      <form className="tws-act" method="post" action={sendTo}>
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <p className="tws-act__consequence" id="send-consequence">
          {t('parked.send.consequence')}
        </p>
        <Button aria-describedby="send-consequence">{t('parked.send')}</Button>
      </form>
      <Act
        id="throw-away"
        action={here}
        label={t('parked.throw_away')}
        consequence={t('parked.throw_away.consequence')}
        variant="secondary"
      />
    </div>
  );
}
