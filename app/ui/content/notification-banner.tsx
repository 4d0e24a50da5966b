import type { ReactNode } from 'react';

type Props = {
  /** The translated "Important" or "Success". */
  title: string;
  /** What came of what the reader just did: read out at once. */
  kind?: 'success' | 'failure';
  /** Where a page has two banners, each needs its own. */
  id?: string;
  children: ReactNode;
};

export function NotificationBanner({ title, kind, id = 'govuk-notification-banner-title', children }: Props) {
  const Element = kind ? 'div' : 'section';
  return (
    <Element
      className={
        kind === 'success'
          ? 'govuk-notification-banner govuk-notification-banner--success'
          : 'govuk-notification-banner'
      }
      role={kind && 'alert'}
      aria-labelledby={id}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </Element>
  );
}
