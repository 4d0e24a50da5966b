import type { Wearing } from '#app/auth/viewer.ts';
import { findMentions } from '#app/domain/geography/state-mentions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listWordsOfGiven } from '#db/queries/hubs/needs.ts';

/** The words in each of a programme's texts that would tell one of its States to a donor who reads them, as they stand there. */
export async function tellingWords<Field extends string>(
  by: Wearing,
  needIds: readonly string[],
  texts: Readonly<Record<Field, string>>,
): Promise<Record<Field, string[]>> {
  return withActor(actingPerson(by), async (tx) => {
    const states = await telling(tx, needIds);
    return Object.fromEntries(
      Object.entries<string>(texts).map(([field, text]) => [field, found(states, text)]),
    ) as Record<Field, string[]>;
  });
}

/** Whether any of these texts has such words. */
export async function tellsAState(
  tx: Tx,
  needIds: readonly string[],
  texts: readonly string[],
): Promise<boolean> {
  const states = await telling(tx, needIds);
  return texts.some((text) => found(states, text).length > 0);
}

type Telling = Awaited<ReturnType<typeof telling>>;

async function telling(tx: Tx, needIds: readonly string[]) {
  const { countries } = currentGeography();
  return (await listWordsOfGiven(tx, needIds)).flatMap(({ stateCode, words }) => {
    const state = countries.get(stateCode);
    return state ? [{ state, words }] : [];
  });
}

function found(states: Telling, text: string): string[] {
  return [
    ...new Set(
      states.flatMap(({ state, words }) => findMentions(text, state, words).map((mention) => mention.words)),
    ),
  ];
}
