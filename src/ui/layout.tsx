import type { ComponentChildren } from 'preact';
import { IdleWarning } from './idle-warning.js';
import { LangContext } from './lang.js';
import { SiteHeader } from './site-header.js';
import type { Shell } from './shell.js';
import { PrintButton } from './tool-buttons.js';
import { layoutWords } from './words/layout-words.js';

interface LayoutProps {
  readonly shell: Shell;
  /** The document's title before the product: the act, then the object it concerns. */
  readonly title: readonly string[];
  /** True after a failed form: the title says so first. */
  readonly failed?: boolean;
  /**
   * A page made to be printed, and which way its sheet lies: it ends with a button for it. Others print upright too;
   * a chart has narrow margins.
   */
  readonly print?: 'portrait' | 'landscape' | 'chart';
  /** A page of work under way, which its reader asked to be drawn again by itself. */
  readonly refresh?: { readonly seconds: number; readonly to: string };
  /** Scripts this page needs beside the one that every page has. */
  readonly scripts?: readonly ('live.js' | 'offline.js' | 'votes.js')[];
  readonly children: ComponentChildren;
}

/** The document around a page. The page itself brings the one `h1`. */
export function Layout({ shell, title, failed = false, print, refresh, scripts = [], children }: LayoutProps) {
  const words = layoutWords[shell.lang];
  const name = [...title, words.product].join(' – ');
  // A stale number in the header is asked for anew.
  const live = shell.reader?.due?.stale === true && !scripts.includes('live.js');
  const all = live ? (['live.js', ...scripts] as const) : scripts;
  return (
    <LangContext.Provider value={shell.lang}>
      <html lang={shell.lang} data-theme={shell.theme ?? undefined} data-text={shell.textSize ?? undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {refresh && <meta http-equiv="refresh" content={`${refresh.seconds}; url=${refresh.to}`} />}
          <title>{failed ? `${words.error}: ${name}` : name}</title>
          <link rel="stylesheet" href={shell.files['theme.css']} />
          {all.includes('live.js') && <meta name="htmx-config" content={liveConfig} />}
          {(['app.js', ...all] as const).map((script) => (
            <script src={shell.files[script]} defer />
          ))}
          <link rel="icon" href="data:," />
        </head>
        <body class={print && `print-${print}`}>
          <a class="skip" href="#noi-dung">
            {words.skip}
          </a>
          <SiteHeader shell={shell} />
          <main id="noi-dung" class="width" tabindex={-1}>
            {children}
            {print && <PrintButton />}
          </main>
          {shell.reader && <IdleWarning lang={shell.lang} seconds={shell.reader.idle} />}
        </body>
      </html>
    </LangContext.Provider>
  );
}

/** No style sheet of its own and no other site; the way back is the browser's. */
const liveConfig = JSON.stringify({ includeIndicatorCSS: false, mode: 'same-origin', history: 'reload' });
