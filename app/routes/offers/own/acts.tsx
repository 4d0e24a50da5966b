import type { OfferAction } from '#app/domain/offers/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink, type ButtonVariant } from '#app/ui/form/button.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** What the platform does by a rule is nobody's to press. */
type PersonsAct = Exclude<OfferAction, (typeof RULES)[number]>;
/** On the page of a suspension, by others than whom these buttons are for. */
const ELSEWHERE = [
  'ask-suspension',
  'decline-asking',
  'refuse-suspension',
  'suspend',
  'refuse-lifting',
  'lift',
] as const;
/** By the clock, by agreements, by handing in or publishing a version, and by the end of what a version is of. */
const RULES = [
  ...(['commit', 'free', 'go-stale', 'archive', 'adopt', 'merge', 'replace', 'end-with-offer'] as const),
  ...ELSEWHERE,
] as const;

/** Acts that ask something, or show something, before they are done, have a page of their own. */
const PAGES: Partial<Record<OfferAction, string>> = {
  submit: 'check',
  return: 'return',
  publish: 'publication',
  withdraw: 'withdrawal',
  'propose-suspension': 'suspension',
  'propose-lifting': 'suspension',
};
const ACTS: Partial<Record<OfferAction, string>> = {
  'take-back': 'taking-back',
  'take-up': 'review',
  reconfirm: 'renewal',
  edit: 'version',
};
const VARIANTS: Partial<Record<OfferAction, ButtonVariant>> = {
  submit: 'give',
  publish: 'give',
  'take-back': 'secondary',
  return: 'secondary',
  pause: 'secondary',
  edit: 'secondary',
  reconfirm: 'give',
  withdraw: 'secondary',
  'propose-suspension': 'secondary',
};

/** What this reader may do now, each with its consequence said first. */
export function OfferActs({
  t,
  here,
  actions,
  isVersion,
}: {
  t: Translator;
  here: string;
  actions: readonly OfferAction[];
  /** A version of a published offer: withdrawing it gives up the version alone. */
  isVersion: boolean;
}) {
  return actions
    .filter(isPersons)
    .toSorted(mostWantedFirst)
    .map((action) => {
      const page = PAGES[action];
      const givesUp = isVersion && action === 'withdraw';
      const consequence = givesUp ? t('versions.give_up_consequence') : t(`offers.consequence.${action}`);
      if (page) {
        return (
          <div key={action} className="tws-act">
            <p className="tws-act__consequence">{consequence}</p>
            <ButtonLink href={`${here}/${page}`} variant={VARIANTS[action]}>
              {givesUp ? t('versions.give_up') : t(`offers.act.${action}`)}
            </ButtonLink>
          </div>
        );
      }
      return (
        <Act
          key={action}
          id={action}
          action={`${here}/${ACTS[action] ?? 'pause'}`}
          label={t(`offers.act.${action}`)}
          consequence={consequence}
          variant={VARIANTS[action]}
          hidden={{ action }}
        />
      );
    });
}

/** What is asked of the reader, then what they may do besides, and last what ends it. */
function mostWantedFirst(one: PersonsAct, other: PersonsAct): number {
  const place = (action: PersonsAct) => (action === 'withdraw' ? 2 : VARIANTS[action] === 'give' ? 0 : 1);
  return place(one) - place(other);
}

function isPersons(action: OfferAction): action is PersonsAct {
  return !(RULES as readonly OfferAction[]).includes(action);
}
