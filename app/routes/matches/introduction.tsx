import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { listAwayContacts } from '#db/queries/accounts/absences.ts';
import { listContactsToRelease } from '#db/queries/matches/contacts.ts';
import { refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { isLive, isOver } from '#app/domain/matches/statuses.ts';
import { ContactCard } from './parts/contact-card.tsx';
import { contactShown } from './parts/contact-shown.ts';
import { matchForBroker } from './parts/for-broker.ts';
import { OpinionSaid } from './parts/opinion-said.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { Refused } from './parts/refused.tsx';

/** What an introduction gives to whom, before a broker makes it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const match = await matchForBroker(t, by, id, new Date());
  if (!match) throw refusalResponse('not-found');
  const { people, away } = await withActor(actorOf(by), async (tx) => ({
    people: await listContactsToRelease(tx, id),
    away: await listAwayContacts(tx, id, dayOf(new Date())),
  }));
  return {
    title: pageTitle(
      t,
      t('matches.introduction.title', { reference: match.reference }),
      wasRefused(args.context),
    ),
    back: `/${t.lang}/matches/${id}`,
    ownSide: match.ownSide,
    offer: match.offer.title,
    need: match.need.title,
    status: match.status,
    open: match.acts.some(({ href }) => href.endsWith('/introduction')),
    opinionsOut: match.opinions?.out ?? [],
    opinionsGiven: match.opinions?.lines.filter(({ given }) => given) ?? [],
    people: people.map((contact) => ({ party: contact.party, contact: contactShown(t, contact, away) })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const matchId = requireUuid(args.params.id);
  const form = readMatchForm(await args.request.formData());
  if (!form) throw refusalResponse('invalid');
  if (!form.confirmed) return refusedPage(args.context, 'unconfirmed');
  const outcome = await introduceMatch(by, { matchId }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason);
  return goTo(`/${lang}/matches/${matchId}`, { flash: 'matches.flash.introduced' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function IntroduceMatch() {
  const t = useT();
  const here = useFormAction();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const unconfirmed = sent?.refusal === 'unconfirmed' ? t('matches.introduction.confirm_first') : undefined;
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} id={unconfirmed && 'confirmed'} />
      <PageHeading lead={page.open ? t('matches.introduction.lead') : undefined}>
        {t('matches.introduction.heading')}
      </PageHeading>
      {page.ownSide !== undefined ? (
        <OwnSide t={t} organization={page.ownSide} />
      ) : !page.open ? (
        <p>
          {!isLive(page.status) && !isOver(page.status)
            ? t('matches.introduction.closed')
            : t(`matches.lead.${page.status}`)}
        </p>
      ) : (
        <>
          {page.people.map(({ party, contact }) => (
            <section key={party}>
              <ContactCard
                t={t}
                level={2}
                title={t(`matches.introduction.released.${party}`)}
                contact={contact}
              />
            </section>
          ))}
          <WarningText prefix={t('common.warning')}>{t('matches.introduction.need')}</WarningText>
          {page.opinionsGiven.map((line) => (
            <InsetText key={line.text}>
              <OpinionSaid t={t} line={line} />
            </InsetText>
          ))}
          {page.opinionsOut.map((line) => (
            <InsetText key={line}>{line}</InsetText>
          ))}
          <InsetText>{t('matches.confidential')}</InsetText>
          <Act
            id="introduce"
            action={here}
            consequence={t('matches.introduction.consequence')}
            label={t('matches.introduction.button')}
          >
            <Checkboxes
              id="confirmed"
              name="confirmed"
              label={t('matches.introduction.check')}
              labelSize="s"
              error={unconfirmed}
              errorPrefix={t('common.error_prefix')}
              choices={[{ value: 'yes', label: t('matches.introduction.confirm') }]}
            />
          </Act>
        </>
      )}
    </div>
  );
}
