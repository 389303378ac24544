import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { dutyName } from '../ui/words/duties.js';
import { roleWords } from '../ui/words/role-words.js';
import { signInWords } from '../ui/words/sign-in-words.js';
import type { Lang } from '../ui/words/text.js';
import type { RoleCard } from './sign-in.view.js';

interface RoleCardsProps {
  readonly lang: Lang;
  readonly roles: readonly RoleCard[];
  readonly returnTo: string | null;
  readonly code: string | null;
}

/**
 * One real sign-in form a role, for the demo only. What all demo accounts share stands in clear beside them, for those who
 * sign in by hand; the code of a card is filled in by the server.
 */
export function RoleCards({ lang, roles, returnTo, code }: RoleCardsProps) {
  const words = signInWords[lang];
  const [first] = roles;
  const top = roles.filter((role) => role.top);
  return (
    <section class="column" aria-labelledby="vai-tro">
      <h2 id="vai-tro">{words.demoTitle}</h2>
      <p>{words.demoLead}</p>
      <Details summary={words.demoAccounts}>
        <p>
          {words.passPhrase}: <code>{first?.passPhrase}</code>
          <br />
          {words.demoSecret}: <code>{first?.secret.match(/.{1,4}/g)?.join(' ')}</code>
          <br />
          {words.demoCode}: <code>{code}</code>
        </p>
        <p>{words.demoCodeNote}</p>
        <p>{words.secondPerson}</p>
        <p>{words.reset}</p>
      </Details>
      <Cards lang={lang} roles={roles.filter((role) => !role.top)} returnTo={returnTo} />
      {top.length > 0 && (
        <>
          <h2>{words.topTitle}</h2>
          <p>{words.topBoard}</p>
          <Cards lang={lang} roles={top} returnTo={returnTo} />
        </>
      )}
    </section>
  );
}

function Cards({ lang, roles, returnTo }: Omit<RoleCardsProps, 'code'>) {
  const words = signInWords[lang];
  return (
    <ul class="role-cards">
      {roles.map((role) => (
        <li>
          <form method="post" action="/dang-nhap" class="role-card">
            <h3>{dutyName(role.duty, lang)}</h3>
            <p>{roleWords[lang][role.duty]}</p>
            <p class="role-holder">
              {role.name}
              {role.unit !== '' && `, ${role.unit}`} <code>{role.login}</code>
            </p>
            {returnTo && <input type="hidden" name="ve" value={returnTo} />}
            <input type="hidden" name="login" value={role.login} />
            <input type="hidden" name="password" value={role.passPhrase} />
            <input type="hidden" name="vai" value="1" />
            <Button look="secondary">
              {words.enter}
              <span class="unseen">: {words.enterAs(dutyName(role.duty, lang))}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
