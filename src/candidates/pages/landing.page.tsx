import { Layout } from '../../ui/layout.js';
import { LinkButton } from '../../ui/link-button.js';
import type { PageProps } from '../../ui/page.js';
import { sheetWords } from '../../ui/words/sheet-words.js';

/** Where a code on paper leads: it tells nothing of the case, not even that there is one. */
export function LandingPage({ shell, view: { code } }: PageProps<{ readonly code: string }>) {
  const words = sheetWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.landing]}>
      <h1>{words.landing}</h1>
      <p>{words.landingText}</p>
      <LinkButton href={`/quan-chung/${code}`}>{words.goOn}</LinkButton>
    </Layout>
  );
}
