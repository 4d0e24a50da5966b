import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

/** What is known of a thing, term by term. `wide` sets terms beside values where there is room. */
export function Facts({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'tws-facts tws-facts--wide' : 'tws-facts'}>
      {facts.map((fact, index) => (
        <div key={index} className="tws-facts__row">
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
