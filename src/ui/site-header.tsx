import { Button } from './button.js';
import { ServiceNavigation } from './service-navigation.js';
import type { Shell } from './shell.js';
import { layoutWords } from './words/layout-words.js';
import { WorkMark } from './work-mark.js';

const help = { href: '/tro-giup', text: 'help' } as const;

const currentAt = (href: string, path: string): 'page' | 'true' | undefined =>
  path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined;

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
        <ServiceNavigation
          label={words.mainNavigation}
          menu={words.menu}
          items={[...(shell.reader?.ways ?? []), help].map(({ href, text }) => ({
            href,
            text: words[text],
            current: currentAt(href, shell.path),
            mark:
              href === '/viec-cua-toi' && shell.reader?.due ? (
                <WorkMark lang={shell.lang} due={shell.reader.due} />
              ) : null,
          }))}
        />
        <div class="tools">
          {shell.reader?.name && (
            <span class="reader">
              <span class="reader-label">{words.signedInAs}</span>{' '}
              <a href="/tai-khoan" aria-current={shell.path === '/tai-khoan' ? 'page' : undefined}>
                <strong>{shell.reader.name}</strong>
                <span class="govuk-visually-hidden"> ({words.account})</span>
              </a>
              {shell.reader.shared && (
                <span class="shared" data-module="may-chung">
                  {' '}
                  {words.shared}
                </span>
              )}
            </span>
          )}
          {!shell.sent && <LanguageForm shell={shell} />}
          {shell.reader && (
            <form method="post" action="/dang-xuat" data-module="dang-xuat" data-warning={words.signOutDrafts}>
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
