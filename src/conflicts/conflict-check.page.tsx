import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { Choosing } from '../ui/form/fields/choosing.js';
import type { FieldView } from '../ui/form/fields/field-view.js';
import { ToldFields } from '../ui/form/fields/told-fields.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { conflictWords } from '../ui/words/conflict-words.js';
import { deskFormWords } from '../ui/words/desk-form-words.js';
import { conflictsPath } from './conflicts-path.js';

export interface ConflictCheckView {
  readonly of: 'conflict.record' | 'conflict.end';
  readonly code: string;
  /** Whose conflict is to end; null where the fields name the person. */
  readonly about: string | null;
  /** Where it is sent to be done. */
  readonly path: string;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  readonly pairs: readonly (readonly [name: string, text: string])[];
}

/** What would be listed or ended, in full words, and what follows: nothing is recorded yet. */
export function ConflictCheckPage({ shell, view }: PageProps<ConflictCheckView>) {
  const { lang } = shell;
  const words = conflictWords[lang];
  const { of, code, about, path, fields, choosing, command, pairs } = view;
  const ends = of === 'conflict.end';
  return (
    <Layout shell={shell} title={[words.check, code]}>
      <BackLink href={conflictsPath(code)} text={words.title} />
      <h1>
        <span class="caption">{[words.back(code), about].filter((part) => part !== null).join(' · ')}</span>
        {words.check}
      </h1>
      <h2>{deskFormWords(of, lang).title}</h2>
      <ToldFields lang={lang} act={of} choosing={choosing} fields={fields} />
      <h2>{words.consequence}</h2>
      <p class="text">{ends ? words.endFollows : words.recordFollows}</p>
      <form method="post" action={path}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        <div class="govuk-button-group">
          <Button>{ends ? words.endNow : words.recordNow}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${path}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </Layout>
  );
}
