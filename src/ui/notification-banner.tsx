import type { ComponentChildren } from 'preact';

interface NotificationBannerProps {
  /** Needed where a page has several banners. */
  readonly id?: string;
  readonly title: string;
  /** Says that something was done; read out at once. */
  readonly success?: boolean;
  readonly children: ComponentChildren;
}

/** What does not belong to the page's own subject but must be known. */
export function NotificationBanner({
  id = 'govuk-notification-banner-title',
  title,
  success = false,
  children,
}: NotificationBannerProps) {
  return (
    <div
      class={success ? 'govuk-notification-banner govuk-notification-banner--success' : 'govuk-notification-banner'}
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </div>
  );
}
