import type { ComponentChildren } from 'preact';

interface ServiceNavigationProps {
  readonly label: string;
  /** Of the button that opens the ways on a phone; without a script they stand there open. */
  readonly menu: string;
  readonly items: readonly {
    readonly href: string;
    readonly text: string;
    /** `page` for the page itself, `true` for one below it. */
    readonly current?: 'page' | 'true';
    /** After the text. */
    readonly mark?: ComponentChildren;
  }[];
}

/** The ways around the service. */
export function ServiceNavigation({ label, menu, items }: ServiceNavigationProps) {
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label={label} class="govuk-service-navigation__wrapper">
            {items.length > 1 && (
              <button
                type="button"
                class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls="navigation"
                hidden
                aria-hidden="true"
              >
                {menu}
              </button>
            )}
            <ul class="govuk-service-navigation__list" id="navigation">
              {items.map(({ href, text, current, mark }) => (
                <li class={`govuk-service-navigation__item${current ? ' govuk-service-navigation__item--active' : ''}`}>
                  <a class="govuk-service-navigation__link" href={href} aria-current={current}>
                    {current ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text}
                    {mark}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}
