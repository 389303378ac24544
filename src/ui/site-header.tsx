import { Button } from './button.js';
import type { Shell } from './shell.js';
import { layoutWords } from './words/layout-words.js';

interface HeaderProps {
  readonly shell: Shell;
}

/** Product, ways around, help in its one place, language and sign-out as plain forms. */
export function SiteHeader({ shell }: HeaderProps) {
  const words = layoutWords[shell.lang];
  return (
    <header class="site-header">
      {shell.demo && (
        <p class="demo">
          <span class="width">{words.demo}</span>
        </p>
      )}
      <div class="site-bar width">
        <a class="brand" href="/">
          {words.product}
        </a>
        <nav class="ways" aria-label={words.mainNavigation}>
          {shell.reader?.ways.map(({ href, text }) => (
            <a href={href} aria-current={shell.path === href ? 'page' : undefined}>
              {words[text]}
            </a>
          ))}
          <a href="/tro-giup" aria-current={shell.path === '/tro-giup' ? 'page' : undefined}>
            {words.help}
          </a>
        </nav>
        <div class="tools">
          {shell.reader?.name && (
            <span class="reader">
              <span class="reader-label">{words.signedInAs}</span>{' '}
              <a href="/tai-khoan" aria-current={shell.path === '/tai-khoan' ? 'page' : undefined}>
                <strong>{shell.reader.name}</strong>
                <span class="govuk-visually-hidden"> ({words.account})</span>
              </a>
            </span>
          )}
          <LanguageForm shell={shell} />
          {shell.reader && (
            <form method="post" action="/dang-xuat">
              <Button look="quiet">{words.signOut}</Button>
            </form>
          )}
        </div>
      </div>
    </header>
  );
}

/** The same page in the other language: a question to the same address, so filters stay. */
function LanguageForm({ shell }: HeaderProps) {
  const words = layoutWords[shell.lang];
  const other = shell.lang === 'vi' ? 'en' : 'vi';
  return (
    <form method="get" action={shell.path} aria-label={words.language}>
      {shell.query.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look="quiet" name="lang" value={other} lang={other}>
        {words.otherLanguage}
      </Button>
    </form>
  );
}
