import type { ComponentChildren } from 'preact';
import { BackLink } from '../ui/back-link.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { Layout } from '../ui/layout.js';
import type { Shell } from '../ui/shell.js';
import { helpWords } from '../ui/words/help-words.js';

interface Props {
  readonly shell: Shell;
  readonly title: string;
  /** Pages between the first of help and this one. */
  readonly above?: readonly { readonly href: string; readonly text: string }[];
  readonly children: ComponentChildren;
}

/** A page of help below its first: the way back, one title. */
export function HelpLayout({ shell, title, above = [], children }: Props) {
  const words = helpWords[shell.lang];
  return (
    <Layout shell={shell} title={[title, words.title]}>
      {above.length === 0 ? (
        <BackLink href="/tro-giup" text={words.back} />
      ) : (
        <Breadcrumbs items={[{ href: '/tro-giup', text: words.back }, ...above, { text: title }]} />
      )}
      <h1>{title}</h1>
      {children}
    </Layout>
  );
}
