import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Shell } from './shell.js';

/** What a page is made from. */
export interface PageProps<View> {
  readonly shell: Shell;
  readonly view: View;
}

/** A page that a controller answers with: a component and the view it draws. The interceptor turns it into HTML. */
export class Page<View = unknown> {
  constructor(
    protected readonly component: FunctionComponent<PageProps<View>>,
    protected readonly view: View,
    readonly status = 200,
  ) {}

  /** The whole document; every text in it is escaped by the renderer. */
  html(shell: Shell): string {
    return `<!doctype html>${render(h(this.component, { shell, view: this.view }))}`;
  }
}

/** A part of a page, for a script that puts it into the page it came from. */
export class Fragment<View = unknown> extends Page<View> {
  override html(shell: Shell): string {
    return render(h(this.component, { shell, view: this.view }));
  }
}
