import type { ReactNode } from 'react';

type Props = {
  /** The translated "Important" or "Success". */
  title: string;
  /** `success` answers what the reader just did, and is read out at once. */
  kind?: 'success';
  /** Where a page has two banners, each needs its own. */
  id?: string;
  children: ReactNode;
};

export function NotificationBanner({ title, kind, id = 'govuk-notification-banner-title', children }: Props) {
  const Element = kind === 'success' ? 'div' : 'section';
  return (
    <Element
      className={
        kind ? `govuk-notification-banner govuk-notification-banner--${kind}` : 'govuk-notification-banner'
      }
      role={kind === 'success' ? 'alert' : undefined}
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
