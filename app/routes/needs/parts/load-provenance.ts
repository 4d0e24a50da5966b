import { dayOf } from '#app/domain/codes/day.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Tx } from '#db/client.ts';
import { findProvenance, type Keeper } from '#db/queries/needs/provenance.ts';

/** What a broker reads to make sure that a need is its State's. */
export async function loadProvenance(t: Translator, tx: Tx, needId: string) {
  const found = await findProvenance(tx, needId);
  const { handedIn, authenticated, organisation = '', keepers = [] } = found ?? {};
  return {
    handedIn: handedIn
      ? t('needs.provenance.handed_in', {
          day: t.day(dayOf(handedIn.at)),
          who: [
            handedIn.person && isolated(t.person(handedIn.person) ?? ''),
            handedIn.onBehalfOf &&
              t('audit.on_behalf', { person: isolated(t.person(handedIn.onBehalfOf) ?? '') }),
            isolated(organisation),
          ]
            .filter(Boolean)
            .join(t('common.comma')),
        })
      : t('needs.provenance.not_handed_in', { organisation: isolated(organisation) }),
    authenticated:
      authenticated &&
      t('needs.provenance.authenticated', {
        day: t.day(dayOf(authenticated.at)),
        person: isolated(t.person(authenticated.person) ?? ''),
      }),
    keepers: keepers.map((keeper) => ({
      name: keeper.name,
      post: keeper.post,
      email: keeper.email,
      authority: authorityOf(t, keeper),
    })),
  };
}

function authorityOf(t: Translator, { evidence, confirmer }: Keeper): string {
  if (!evidence) return t('needs.provenance.no_paper');
  const paper = t('invitations.record.evidence_line', {
    kind: t(`invitations.evidence.${evidence.kind}`),
    day: t.day(evidence.on),
    reference: isolated(evidence.reference),
  });
  return confirmer ? t('needs.provenance.confirmed', { paper, confirmer: isolated(confirmer) }) : paper;
}

export type ProvenancePage = Awaited<ReturnType<typeof loadProvenance>>;
