import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import type { CommandOf } from '../ui/form/command-of.js';
import type { Choosing } from '../ui/form/fields/choosing.js';
import type { FieldView } from '../ui/form/fields/field-view.js';
import { ToldFields } from '../ui/form/fields/told-fields.js';
import { Hidden, HiddenCommand } from '../ui/form/hidden.js';
import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { accountWords } from '../ui/words/account-words.js';
import { conflictWords } from '../ui/words/conflict-words.js';
import { deskFormWords } from '../ui/words/desk-form-words.js';
import { conflictsPath } from './conflicts-path.js';

export interface ConflictCheckView {
  readonly of: 'conflict.record' | 'conflict.end' | 'conflict.declare';
  readonly code: string;
  /** Whose conflict is to end; null where the fields name the person, or it is the reader's own. */
  readonly about: string | null;
  /** Where it is sent to be done. */
  readonly path: string;
  readonly fields: readonly FieldView[];
  readonly choosing: Choosing;
  readonly command: CommandOf;
  readonly pairs: readonly (readonly [name: string, text: string])[];
}

/** What would be listed, ended or declared, in full words, and what follows: nothing is recorded yet. */
export function ConflictCheckPage({ shell, view }: PageProps<ConflictCheckView>) {
  const { lang } = shell;
  const words = conflictWords[lang];
  const { of, code, about, path, fields, choosing, command, pairs } = view;
  const kept = { href: conflictsPath(code), text: words.title };
  const { back, follows, now } = {
    'conflict.record': { back: kept, follows: words.recordFollows, now: words.recordNow },
    'conflict.end': { back: kept, follows: words.endFollows, now: words.endNow },
    'conflict.declare': {
      back: { href: '/tai-khoan', text: accountWords[lang].title },
      ...{ follows: words.declareFollows, now: words.declareNow },
    },
  }[of];
  return (
    <Layout shell={shell} title={[words.check, code]}>
      <BackLink href={back.href} text={back.text} />
      <h1>
        <span class="caption">{[words.back(code), about].filter((part) => part !== null).join(' · ')}</span>
        {words.check}
      </h1>
      <h2>{deskFormWords(of, lang).title}</h2>
      <ToldFields lang={lang} act={of} choosing={choosing} fields={fields} />
      <h2>{words.consequence}</h2>
      <p class="text">{follows}</p>
      <form method="post" action={path}>
        <HiddenCommand command={command} />
        <Hidden pairs={pairs} />
        <div class="govuk-button-group">
          <Button>{now}</Button>
          <Button look="secondary" name="sua" value="1" formaction={`${path}/kiem-tra`}>
            {words.change}
          </Button>
        </div>
      </form>
    </Layout>
  );
}
