import { dayOf } from '#app/domain/codes/day.ts';
import type { Subject } from '#app/domain/audit/page.ts';
import type { Change } from '#app/domain/organisations/changes.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Act } from '#db/queries/audit/acts.ts';

/** Where the words of an act are: its concept has them already, for its own page. */
const WORDS = {
  need: 'needs.event',
  offer: 'offers.event',
  match: 'matches.event',
  account: 'accounts.event',
  note: 'audit.act',
  audit: 'audit.act',
} as const satisfies Record<Exclude<Subject, 'refusal'>, string>;

/** An act in the reader's words. @param place the name of a State or a region by its code */
export function showAct(t: Translator, act: Act, place: (code: string) => string) {
  const behalf = act.onBehalfOf && t('audit.on_behalf', { person: t.person(act.onBehalfOf) });
  const role = act.role && t.has(`codes.roles.${act.role}`) && t(`codes.roles.${act.role}`);
  const hat = [role || undefined, act.organisation ?? undefined].filter((part) => part !== undefined);
  // Of an act on an account, role and organisation are what was given or taken, and not who did it.
  const isOfHat = act.about === 'account';
  const who = [t.person(act.person), behalf || undefined, ...(isOfHat ? [] : hat)];
  return {
    at: act.isDay ? dayOf(act.at) : act.at,
    what: `${t(`audit.subject.${act.about}`)}: ${wordsOf(t, act)}`,
    address: act.about === 'refusal' ? refusedAddress(act.act) : undefined,
    who: who.filter((part) => part !== undefined),
    account: act.account === act.person ? undefined : t.person(act.account),
    hat: isOfHat && hat.length > 0 ? t('audit.hat', { hat: hat.join(t('common.comma')) }) : undefined,
    number: act.n && t('audit.number', { n: Number(act.n) }),
    concerns: concernsOf(t, act),
    changed: (act.changed ?? []).map((change) => changeShown(t, change, place)),
    record: act.record && { reference: act.record.reference, href: addressOf(t, act.about, act.record.id) },
  };
}

/** Which invitation or application it was, into what an organisation was merged: as far as it is recorded. */
function concernsOf(t: Translator, { act, invitation, application, other }: Act) {
  const into = act === 'merger-asked-into' ? 'audit.merger_of' : 'audit.merger_into';
  return [
    ...(invitation
      ? [
          {
            text: t('audit.invitation', { name: isolated(t.person(invitation.name)) }),
            href: `/${t.lang}/invitations/${invitation.id}`,
          },
        ]
      : []),
    ...(application
      ? [
          {
            text: t('audit.application', { organization: isolated(application.organisation) }),
            href: `/${t.lang}/applications/${application.id}`,
          },
        ]
      : []),
    ...(other ? [{ text: t(into, { organization: isolated(other) }) }] : []),
  ];
}

/** What of an organisation was changed, from what to what; of texts that it did. */
function changeShown(t: Translator, { field, from, to }: Change, place: (code: string) => string): string {
  const name = t(`audit.field.${field}`);
  if (from === undefined || to === undefined) return name;
  const said = (value: string) => {
    if (value === '') return t('common.not_stated');
    const codes = value.split(' ');
    if (field === 'state' || field === 'covers') return t.list(codes.map(place));
    return field === 'languages' ? t.list(codes.map(t.language)) : isolated(value);
  };
  return t('audit.changed', { field: name, from: said(from), to: said(to) });
}

/** An act of a concept that came later than these words is told by its own name rather than not at all. */
export function wordsOf(t: Translator, { about, act }: Pick<Act, 'about' | 'act'>): string {
  if (about === 'refusal') return t(act.startsWith('POST ') ? 'audit.refused.sent' : 'audit.refused.asked');
  const key = act === 'keep-consent' ? `audit.act.${act}` : `${WORDS[about]}.${act}`;
  return t.has(key) ? t.label(key) : act;
}

/** Of a refusal a method and a row of the table of routes are kept: `POST needs/:id/sealed` is shown as `/needs/…/sealed`. */
function refusedAddress(act: string): string {
  return `/${act.replace(/^[A-Z]+ /, '').replace(/:\w+/g, '…')}`;
}

function addressOf(t: Translator, about: Subject, id: string): string {
  if (about === 'offer') return `/${t.lang}/offers/${id}/manage`;
  return `/${t.lang}/${about === 'need' ? 'needs' : 'matches'}/${id}`;
}
