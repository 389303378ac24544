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
  /** Acts of which a proposal waits for its second person. */
  readonly proposed?: readonly string[];
}

/** What can be done now, what cannot yet and why, and whom the case waits for. Nothing is hidden. */
export function NextActs({ lang, code, offers, ahead, proposed = [] }: NextActsProps) {
  const words = personWords[lang];
  const now = offers.filter(({ mine, allowed }) => mine && allowed);
  const notYet = offers.filter(({ mine, allowed }) => mine && !allowed);
  const others = offers.filter(({ mine }) => !mine);
  const needed = neededBy(offers);
  const repair = (act: string) =>
    offers.some((offer) => offer.mine && offer.act === act) ? actPath(code, act) : undefined;
  return (
    <section aria-labelledby="viec">
      <h2 id="viec">{words.nextActs}</h2>
      {!now.some(isMain(needed)) && notYet.length === 0 && <p>{now.length === 0 ? words.noActs : words.nothingDue}</p>}
      <Now {...{ lang, code, needed, proposed }} offers={now} />
      <Group title={words.notYet} lang={lang} offers={notYet} look="later" repair={repair} />
      <Others lang={lang} offers={others} needed={needed} />
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
  readonly proposed: readonly string[];
}

/** What carries the case on as a rule, what that still needs, and what is overdue. */
const isMain =
  (needed: NowProps['needed']) =>
  ({ act, bearing, usual, overdue }: OfferView): boolean =>
    bearing === 'onward' ? usual === true : bearing === 'adds' && (needed.has(act) || overdue === true);

/**
 * What carries the case on, or is needed for it, stands as buttons; what else adds to it, and the ways off, are folded.
 * What adjourns, refuses or raises a question stands below the buttons, and is folded too where none of them carries
 * the case on: nobody should take it for the next step.
 */
function Now({ lang, code, offers, needed, proposed }: NowProps) {
  const words = personWords[lang];
  const main = offers.filter(isMain(needed));
  const exceptions = offers.filter(isException);
  const beside = main.some(({ bearing }) => bearing === 'onward');
  const next = beside ? [...main, ...exceptions] : main;
  const folded = [
    {
      ...{ title: words.adds, open: main.length + exceptions.length === 0 },
      some: offers.filter((offer) => offer.bearing === 'adds' && !main.includes(offer)),
    },
    { title: words.exceptional, open: false, some: beside ? [] : exceptions },
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
              look={index === 0 && !isException(offer) && !proposed.includes(offer.act) ? 'primary' : 'secondary'}
            >
              {actName(offer.act, lang)}
            </LinkButton>
            <More lang={lang} offer={offer} proposed={proposed.includes(offer.act)} />
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

interface MoreProps extends Pick<OfferProps, 'lang' | 'offer'> {
  readonly proposed?: boolean;
}

/** Until when, whether another confirms, and what is to be known beforehand. */
function More({ lang, offer: { due, overdue, confirm, unmet = [] }, proposed = false }: MoreProps) {
  const words = personWords[lang];
  const facts = [
    proposed && words.proposedAlready,
    due && dueText(due, overdue, lang),
    confirm && words.confirmed,
  ].filter(Boolean);
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

/** Whom the case waits for, and with which acts; what others may record besides is folded: nobody waits for it. */
function Others({ lang, offers, needed }: Pick<NowProps, 'lang' | 'offers' | 'needed'>) {
  const words = personWords[lang];
  const waited = offers.filter(isMain(needed));
  const besides = offers.filter((offer) => !waited.includes(offer));
  return (
    <>
      {waited.length > 0 && <h3>{words.others}</h3>}
      <ByDuty lang={lang} offers={waited} name={words.othersOne} />
      {besides.length > 0 && (
        <Details summary={words.othersMay(besides.length)}>
          <ByDuty lang={lang} offers={besides} name={(duty) => duty} />
        </Details>
      )}
    </>
  );
}

interface ByDutyProps extends Pick<NextActsProps, 'lang' | 'offers'> {
  readonly name: (duty: string) => string;
}

/** One line a duty, since many acts are open at any time. */
function ByDuty({ lang, offers, name }: ByDutyProps) {
  const duties = [...new Set(offers.map(({ by }) => by))];
  if (duties.length === 0) return null;
  return (
    <ul class="acts">
      {duties.map((duty) => (
        <li class="act">
          <p class="act-name">
            <strong>{name(dutyName(duty, lang))}</strong>
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
  );
}

const dueText = (due: string, overdue: true | undefined, lang: Lang): string =>
  [`${personWords[lang].due} ${dateText(due)}`, overdue && personWords[lang].overdue.toLocaleLowerCase(lang)]
    .filter(Boolean)
    .join(', ');

/** An act with its day and what is unmet. */
function Named({ lang, offer: { act, due, overdue, unmet = [] } }: Pick<OfferProps, 'lang' | 'offer'>) {
  return (
    <>
      {actName(act, lang)}
      {due && ` · ${dueText(due, overdue, lang)}`}
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

function Offer({ lang, offer: { act, by, confirm, due, overdue, earliest, unmet = [] }, look, repair }: OfferProps) {
  const words = personWords[lang];
  const more = [
    look === 'ahead' && `${words.who}: ${dutyName(by, lang)}`,
    due && dueText(due, overdue, lang),
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
