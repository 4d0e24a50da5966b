import type { ReactNode } from 'react';
import { LanesDrawing } from '#app/ui/content/lanes-drawing.tsx';

/** Nothing here, and what to do about it. */
export function EmptyState({
  title,
  level = 2,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="tws-empty">
      <LanesDrawing width={72} />
      <Heading className="tws-empty__title">{title}</Heading>
      {children}
    </div>
  );
}
