import { isSameAddress } from '#app/domain/accounts/invitation.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { findImporters } from '#app/operations/exchange/find-importers.ts';
import type { ImportOptions } from './options.ts';

type Importer = Awaited<ReturnType<typeof findImporters>>[number];

/**
 * Whose drafts they will be: the only donor of the organisation, or the one that `--as` names. Nobody is guessed.
 *
 * @returns the person, or the sentence that says whom to choose from
 */
export async function chooseImporter(
  t: Translator,
  { as, organisation }: Pick<ImportOptions, 'as' | 'organisation'>,
  reference: string,
): Promise<Importer | { problem: string }> {
  const all = await findImporters(organisation === undefined ? { reference } : { name: organisation });
  if (all.length === 0) {
    const problem =
      organisation === undefined
        ? t('imports.command.no-organisation', { reference })
        : t('imports.command.no-such-organisation', { organisation });
    return { problem };
  }
  const wanted = all.filter(({ person }) => as === undefined || isSameAddress(person.email, as));
  const [only, ...others] = wanted;
  if (only && others.length === 0) return only;
  const people = all.map(
    ({ person, hat }) => `  --as ${person.email}  (${person.name}, ${hat.organisation.name})`,
  );
  return { problem: [t('imports.command.choose'), ...people].join('\n') };
}
