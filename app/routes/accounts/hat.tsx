import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { hatForm } from '#app/forms/accounts.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { wearHat } from '#app/operations/accounts/wear-hat.ts';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { goTo } from '#app/http/go-to.ts';
import { hatWords } from './parts/hat-words.ts';
import { findNext, pageWithoutHat, startPage } from './parts/next-page.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** Every role this person has, one to act in at a time. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const next = findNext(new URL(args.request.url).searchParams.get('next'));
  // There is nothing to choose here, and they are not kept from what asks for no role.
  const onward = viewer.hats.length === 0 && pageWithoutHat(next);
  if (onward) return goTo(onward);
  return {
    title: pageTitle(t, t(viewer.hats.length === 0 ? 'accounts.no_hat.title' : 'accounts.hat.title')),
    contact: args.context.helpContact,
    here: `/${t.lang}/account/hat`,
    next,
    hats: viewer.hats.map((hat) => ({
      membershipId: hat.membershipId,
      role: hat.role,
      what: hatWords(t, hat),
      deputyFor: hat.deputyFor?.name,
      worn: hat.membershipId === viewer.hat?.membershipId,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const form = await args.request.formData();
  const read = parseWithZod(form, { schema: hatForm });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const worn = await wearHat(viewer, read.value.membership, new Date());
  if (!worn.ok) throw refusalResponse(worn.reason);
  const { token, hat } = worn.value;
  return goTo(findNext(form.get('next')) ?? startPage(lang, hat.role), { cookie: sessionCookie(token) });
}

export const meta = titleOf;

export default function ChooseHat() {
  const t = useT();
  const { here, next, contact, hats } = useLoaderData<typeof loader>();
  if (hats.length === 0) return <NoHat contact={contact} />;
  return (
    <div className="tws-reading">
      <PageHeading lead={t('accounts.hat.lead')}>{t('accounts.hat.title')}</PageHeading>
      {hats.map((hat) => (
        <section key={hat.membershipId} aria-labelledby={`hat-${hat.membershipId}`}>
          <h2 id={`hat-${hat.membershipId}`}>
            <OwnText text={hat.what} as="span" />
          </h2>
          {hat.worn ? (
            <p>
              <Tag tone="done">{t('accounts.hat.current')}</Tag>
            </p>
          ) : (
            <Act
              id={`wear-${hat.membershipId}`}
              action={here}
              label={t('accounts.hat.act', {
                role: hat.deputyFor
                  ? t('posts.as_deputy_short', { name: hat.deputyFor, role: t(`codes.roles.${hat.role}`) })
                  : t(`codes.roles.${hat.role}`),
              })}
              consequence={t(`accounts.hat.can.${hat.role}`)}
              hidden={{ membership: hat.membershipId, next: next ?? '' }}
            />
          )}
        </section>
      ))}
    </div>
  );
}

/** Nothing here opens for them: what that means, and how it ends. */
function NoHat({ contact }: { contact?: string | undefined }) {
  const t = useT();
  const account = `/${t.lang}/account`;
  return (
    <div className="tws-reading">
      <PageHeading lead={t('accounts.hat.none')}>{t('accounts.no_hat.title')}</PageHeading>
      <ul>
        <li>{t('accounts.no_hat.invited')}</li>
        <li>
          {t('accounts.no_hat.ask')} {contact && <ContactLink contact={contact} />}
        </li>
        <li>
          {t('accounts.no_hat.account')} <a href={account}>{t('accounts.account.title')}</a>
        </li>
        <li>
          {t('accounts.no_hat.public')} <a href={`/${t.lang}/offers`}>{t('common.nav.offers')}</a>
        </li>
      </ul>
    </div>
  );
}
