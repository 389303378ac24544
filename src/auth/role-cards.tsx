import { Button } from '../ui/button.js';
import { dutyName } from '../ui/words/duties.js';
import { signInWords } from '../ui/words/sign-in-words.js';
import type { Lang } from '../ui/words/text.js';
import type { RoleCard } from './sign-in.view.js';

interface RoleCardsProps {
  readonly lang: Lang;
  readonly roles: readonly RoleCard[];
  readonly returnTo: string | null;
  readonly code: string | null;
}

/** One real sign-in form a role; login and pass phrase stand in clear and the code is filled in, for the demo only. */
export function RoleCards({ lang, roles, returnTo, code }: RoleCardsProps) {
  const words = signInWords[lang];
  return (
    <section class="column" aria-labelledby="vai-tro">
      <h2 id="vai-tro">{words.demoTitle}</h2>
      <p>{words.demoLead}</p>
      <p>
        {words.demoSecret}: <code>{roles[0]?.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <br />
        {words.demoCode}: <code>{code}</code>
        <br />
        <span class="muted">{words.demoCodeNote}</span>
      </p>
      <ul class="role-cards">
        {roles.map((role) => (
          <li>
            <form method="post" action="/dang-nhap" class="role-card">
              <h3>{dutyName(role.duty, lang)}</h3>
              <p>
                {role.name}
                <br />
                <span class="muted">{role.unit}</span>
              </p>
              {role.top && <p>{words.topBoard}</p>}
              <p class="sign-in-pair">
                {words.account} <code>{role.login}</code>
                <br />
                {words.passPhrase} <code>{role.passPhrase}</code>
              </p>
              {returnTo && <input type="hidden" name="ve" value={returnTo} />}
              <input type="hidden" name="login" value={role.login} />
              <input type="hidden" name="password" value={role.passPhrase} />
              <input type="hidden" name="vai" value="1" />
              <Button look="secondary">
                {words.submit}
                <span class="unseen">: {words.enterAs(dutyName(role.duty, lang))}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
