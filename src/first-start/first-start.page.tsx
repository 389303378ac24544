import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { faultAt, RefusalSummary } from '../ui/form/refusal-summary.js';
import { Layout } from '../ui/layout.js';
import { LinkButton } from '../ui/link-button.js';
import type { PageProps } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { firstStartWords } from '../ui/words/first-start-words.js';

export interface FirstStartView {
  /** What was typed, the password apart. */
  readonly typed: Readonly<Record<'code' | 'login' | 'name' | 'birth', string>>;
  readonly refusal: FormRefusal | null;
  /** The first administrator stands. */
  readonly made: boolean;
}

/** P26. An empty house: whoever can read the code at the machine makes the first administrator. */
export function FirstStartPage({ shell, view: { typed, refusal, made } }: PageProps<FirstStartView>) {
  const { lang } = shell;
  const words = firstStartWords[lang];
  const label = (field: string) =>
    ({ code: words.code, login: words.login, password: words.password, name: words.name, birth: words.birth })[field] ??
    field;
  const box = (field: 'code' | 'login' | 'password' | 'name' | 'birth') => ({
    id: field,
    label: label(field),
    error: faultAt(refusal, field, label(field), lang),
  });
  if (made) {
    return (
      <Layout shell={shell} title={[words.madeTitle]}>
        <Panel title={words.madeTitle} />
        <h2>{words.nextTitle}</h2>
        <ol>
          {words.next.split('\n').map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <LinkButton href="/dang-nhap?ve=%2Fquan-tri">{words.signIn}</LinkButton>
      </Layout>
    );
  }
  return (
    <Layout shell={shell} title={[words.title]} failed={refusal !== null}>
      <div class="text">
        <RefusalSummary lang={lang} refusal={refusal} label={label} />
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <form method="post" action="/khoi-tao" novalidate>
          <Field {...box('code')} hint={words.codeHint} value={typed.code} autocomplete="off" size={36} />
          <Field {...box('name')} value={typed.name} autocomplete="off" size={30} />
          <Field {...box('birth')} hint={words.birthHint} value={typed.birth} autocomplete="off" size={10} />
          <Field {...box('login')} hint={words.loginHint} value={typed.login} autocomplete="username" size={20} />
          <Field {...box('password')} hint={words.passwordHint} type="password" autocomplete="new-password" size={30} />
          <Button>{words.submit}</Button>
        </form>
      </div>
    </Layout>
  );
}
