import { OwnText } from '#app/ui/content/own-text.tsx';

/** Who did a step, and when: the name in its own direction. */
export type Step = { who: string; at: string };

export function ByWhen({ step: { who, at } }: { step: Step }) {
  return (
    <>
      <OwnText text={who} as="span" />
      <br />
      {at}
    </>
  );
}
