import { Button } from '../ui/button.js';
import { Hidden } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { keptFormWords } from '../ui/words/kept-form-words.js';
import type { KeptForm } from './kept-forms.service.js';

/** The same form again, by one button: its own page then says whether it is still right. */
export function KeptFormPage({ shell, view }: PageProps<KeptForm>) {
  const words = keptFormWords[shell.lang];
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <form method="post" action={view.path}>
        <Hidden pairs={view.pairs} />
        <Button>{words.resume}</Button>
      </form>
      <p>
        <a href="/">{words.leave}</a>
      </p>
    </Layout>
  );
}
