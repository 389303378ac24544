import { actName } from '../../ui/words/acts.js';
import { dateText } from '../../ui/words/dates.js';
import { dutyName } from '../../ui/words/duties.js';
import { personWords } from '../../ui/words/person-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { OfferView } from '../views/candidate.view.js';
import { Details } from '../../ui/details.js';
import { LinkButton } from '../../ui/link-button.js';
import { UnmetRule } from '../../ui/unmet-rule.js';
import { actPath } from '../act-forms/case-head.js';

interface NextActsProps {
  readonly lang: Lang;
  readonly code: string;
  readonly offers: readonly OfferView[];
  readonly ahead: readonly OfferView[];
}

/** What can be done now, what cannot yet and why, and whom the case waits for. Nothing is hidden. */
export function NextActs({ lang, code, offers, ahead }: NextActsProps) {
  const words = personWords[lang];
  const now = offers.filter(({ mine, allowed }) => mine && allowed);
  const notYet = offers.filter(({ mine, allowed }) => mine && !allowed);
  const others = offers.filter(({ mine }) => !mine);
  const repair = (act: string) =>
    offers.some((offer) => offer.mine && offer.act === act) ? actPath(code, act) : undefined;
  return (
    <section aria-labelledby="viec">
      <h2 id="viec">{words.nextActs}</h2>
      {now.length + notYet.length === 0 && <p>{words.noActs}</p>}
      <Now lang={lang} code={code} offers={now} needed={neededBy(offers)} />
      <Group title={words.notYet} lang={lang} offers={notYet} look="later" repair={repair} />
      <Others lang={lang} offers={others} />
      {ahead.length > 0 && (
        <details>
          <summary>
            {words.ahead} ({ahead.length})
          </summary>
          <ul class="acts">
            {ahead.map((offer) => (
              <Offer lang={lang} offer={offer} look="ahead" />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The acts that mend what the next step still lacks. */
const neededBy = (offers: readonly OfferView[]): ReadonlySet<string | undefined> =>
  new Set(
    offers
      .filter(({ bearing }) => bearing === 'onward')
      .flatMap(({ unmet = [] }) => unmet.map(({ remedy }) => remedy?.act)),
  );

interface NowProps extends Pick<NextActsProps, 'lang' | 'code' | 'offers'> {
  readonly needed: ReturnType<typeof neededBy>;
}

/** What carries the case on, or is needed for it, stands as buttons; what else adds to it, and the ways off, are folded. */
function Now({ lang, code, offers, needed }: NowProps) {
  const words = personWords[lang];
  const isNext = ({ act, bearing }: OfferView) => bearing === 'onward' || (bearing === 'adds' && needed.has(act));
  // What adjourns, refuses or raises a question stands below what the road goes on by, or still lacks.
  const next = [...offers.filter(isNext)].sort((a, b) => Number(isException(a)) - Number(isException(b)));
  const folded = [
    {
      ...{ title: words.adds, open: next.length === 0 },
      some: offers.filter((offer) => offer.bearing === 'adds' && !isNext(offer)),
    },
    { title: words.aside, open: false, some: offers.filter(({ bearing }) => bearing === 'aside') },
  ];
  return (
    <>
      {next.length > 0 && <h3>{words.mine}</h3>}
      <ul class="acts">
        {next.map((offer, index) => (
          <li class="act act-now">
            <LinkButton
              href={actPath(code, offer.act)}
              look={index === 0 && !isException(offer) ? 'primary' : 'secondary'}
            >
              {actName(offer.act, lang)}
            </LinkButton>
            <More lang={lang} offer={offer} />
          </li>
        ))}
      </ul>
      {folded
        .filter(({ some }) => some.length > 0)
        .map(({ title, open, some }) => (
          <Details summary={title(some.length)} open={open}>
            <ul class="plain act-links">
              {some.map((offer) => (
                <li>
                  <a href={actPath(code, offer.act)}>{actName(offer.act, lang)}</a>
                  <More lang={lang} offer={offer} />
                </li>
              ))}
            </ul>
          </Details>
        ))}
    </>
  );
}

const isException = ({ bearing, usual }: OfferView): boolean => bearing === 'onward' && !usual;

/** Until when, whether another confirms, and what is to be known beforehand. */
function More({ lang, offer: { due, confirm, unmet = [] } }: Pick<OfferProps, 'lang' | 'offer'>) {
  const words = personWords[lang];
  const facts = [due && `${words.due} ${dateText(due)}`, confirm && words.confirmed].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p class="act-more">{facts.join(' · ')}</p>}
      {unmet.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} />
      ))}
    </>
  );
}

interface GroupProps extends Pick<NextActsProps, 'lang' | 'offers'> {
  readonly title: string;
  readonly look: 'later' | 'ahead';
  readonly repair?: (act: string) => string | undefined;
}

function Group({ title, lang, offers, look, repair }: GroupProps) {
  if (offers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="acts">
        {offers.map((offer) => (
          <Offer lang={lang} offer={offer} look={look} repair={repair} />
        ))}
      </ul>
    </>
  );
}

/** Whom the case waits for, and with which acts: one line a duty, since many of them are open at any time. */
function Others({ lang, offers }: Pick<NextActsProps, 'lang' | 'offers'>) {
  const words = personWords[lang];
  const duties = [...new Set(offers.map(({ by }) => by))];
  if (duties.length === 0) return null;
  return (
    <>
      <h3>{words.others}</h3>
      <ul class="acts">
        {duties.map((duty) => (
          <li class="act">
            <p class="act-name">
              <strong>{words.othersOne(dutyName(duty, lang))}</strong>
            </p>
            <ul class="plain">
              {offers
                .filter(({ by }) => by === duty)
                .map((offer) => (
                  <li>
                    <Named lang={lang} offer={offer} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An act with its day and what is unmet. */
function Named({ lang, offer: { act, due, unmet = [] } }: Pick<OfferProps, 'lang' | 'offer'>) {
  const words = personWords[lang];
  return (
    <>
      {actName(act, lang)}
      {due && ` · ${words.due} ${dateText(due)}`}
      {unmet.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} />
      ))}
    </>
  );
}

interface OfferProps {
  readonly lang: Lang;
  readonly offer: OfferView;
  readonly look: GroupProps['look'];
  readonly repair?: GroupProps['repair'];
}

function Offer({ lang, offer: { act, by, confirm, due, earliest, unmet = [] }, look, repair }: OfferProps) {
  const words = personWords[lang];
  const more = [
    look === 'ahead' && `${words.who}: ${dutyName(by, lang)}`,
    due && `${words.due} ${dateText(due)}`,
    earliest && `${words.earliest} ${dateText(earliest)}`,
    look !== 'ahead' && confirm && words.confirmed,
  ].filter(Boolean);
  return (
    <li class={`act act-${look}`}>
      <p class="act-name">
        <strong>{actName(act, lang)}</strong>
      </p>
      {more.length > 0 && <p class="act-more">{more.join(' · ')}</p>}
      {unmet.map((rule) => (
        <UnmetRule lang={lang} unmet={rule} repair={repair} />
      ))}
    </li>
  );
}
