import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { compareComponents } from '#app/domain/passports/changed-components.ts';
import { canStartPassport } from '#app/domain/passports/lifecycle.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import { couldUseNote } from '#app/domain/verification/examiners.ts';
import { mayBeExamined } from '#app/domain/verification/note-request.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { startPassport } from '#app/operations/passports/start-passport.ts';
import { Tag } from '#app/ui/content/tag.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { withActor } from '#db/client.ts';
import { findTrustNote } from '#db/queries/verification/trust-notes.ts';
import { loadPassports } from './parts/load-passport.ts';

/** The components of an offer, each with its passport and what is missing in it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { offer, passports, inForce } = await loadPassports(by, args.params, now);
  // Of a version: what becomes of each component; its own numbers begin anew and tell nothing.
  const changes = new Map(
    offer.replacesId
      ? compareComponents(inForce, passports, offer.modes).map(({ n, change }) => [n, change] as const)
      : [],
  );
  const mayAsk = by.hat.role === 'donor' && mayBeExamined(offer);
  const note = mayAsk ? await withActor(actorOf(by), (tx) => findTrustNote(tx, offer.id)) : undefined;
  const here = `/${t.lang}/offers/${offer.id}`;
  return {
    title: pageTitle(t, t('passports.title'), wasRefused(args.context)),
    back: canEditOffer(offer.status, by.hat.role) ? `${here}/edit` : `${here}/manage`,
    offer: { title: offer.title || t('offers.untitled'), lang: offer.textLanguage },
    technology: hasTechnology(offer.modes),
    askNote:
      mayAsk && couldUseNote(note && { level: note.level, state: noteState(note, dayOf(now)) })
        ? `${here}/note-requests`
        : undefined,
    startable: canStartPassport(offer, passports.length, by.hat.role),
    passports: passports.map((passport) => ({
      n: passport.n,
      name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
      href: `${here}/passports/${passport.n}`,
      version: passport.version,
      change: changes.get(passport.n),
      status: passport.status,
      missing: passport.findings.length,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const offerId = requireUuid(args.params.id);
  const outcome = await startPassport(by, { offerId }, new Date());
  if (outcome.ok) return goTo(`/${lang}/offers/${offerId}/passports/${outcome.value.n}`);
  const status = REFUSAL_STATUS[outcome.reason];
  if (status === 404) throw refusalResponse(outcome.reason);
  return refuseForm(args.context, { refusal: outcome.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { back: string }).back}>{t('passports.to_offer')}</BackLink>,
};

export default function Passports() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={useActionData<{ refusal: RefusalReason }>()?.refusal} />
      <PageHeading
        over={<OwnText as="span" text={data.offer.title} lang={data.offer.lang} />}
        lead={t('passports.lead')}
        under={
          <Audience t={t} tier="T0">
            {t('offers.audience')}
          </Audience>
        }
      >
        {t('passports.title')}
      </PageHeading>
      {data.passports.length === 0 ? (
        <EmptyState title={t('passports.none')}>
          <p>{t('passports.none_next')}</p>
        </EmptyState>
      ) : (
        <TaskList
          tasks={data.passports.map(({ name, href, version, change, status, missing }) => ({
            title: name,
            hint: `${change ? t(`versions.component.${change}`) : t('passports.version', { version })}. ${t('passports.missing', { count: missing })}`,
            href,
            status: (
              <Tag tone={status === 'in-force' ? 'done' : status === 'returned' ? 'stop' : 'waiting'}>
                {t.label(`passports.status.${status}`)}
              </Tag>
            ),
          }))}
        />
      )}
      {data.askNote && (
        <p>
          {t('note_requests.could_use')} <a href={data.askNote}>{t('note_requests.link')}</a>
        </p>
      )}
      {data.startable && (
        <Form method="post">
          <Button variant={data.passports.length === 0 ? 'give' : 'secondary'}>{t('passports.start')}</Button>
        </Form>
      )}
    </div>
  );
}
