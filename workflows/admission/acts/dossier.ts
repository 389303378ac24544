import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import type { Route } from '../../kernel/setting.js';
import { Day, Flag, Label, OneOf, Part, Parts, Person, Reference, Text, Texts } from '../../kernel/fields.js';

const togetherKinds = ['work', 'labour', 'study', 'residence'] as const;

/** An official member introduces, reports and answers for it. */
export class IntroductionSign extends Act<'introduction.sign'> {
  @Person() introducer!: string;
  @Flag() official!: boolean;
  @Day() togetherSince!: LegalDate;
  @OneOf(togetherKinds) togetherKind!: (typeof togetherKinds)[number];
  @Reference() baseOrg!: string;
  @Flag() replacement!: boolean;
  @Text('C2', { optional: true }) report?: string;
}

export const capacities = ['organisation', 'residence', 'employer', 'sender', 'both'] as const;
export type Capacity = (typeof capacities)[number];

export class OpinionRequest extends Act<'opinion.request'> {
  /** The request's own key within the case, such as `residence-1`. */
  @Label() row!: string;
  @Label() addressee!: string;
  @OneOf(capacities) capacity!: Capacity;
  @Day() sentOn!: LegalDate;
}

export class OpinionReceive extends Act<'opinion.receive'> {
  @Label() row!: string;
  @Part(() => Paper) received!: Paper;
  @OneOf(['yes', 'no', 'reserved']) favourable!: 'yes' | 'no' | 'reserved';
  @Text('C2', { optional: true }) content?: string;
}

export class OpinionExempt extends Act<'opinion.exempt'> {
  @Text('C2') ground!: string;
  @Text('C2') basis!: string;
}

export class OpinionSummarise extends Act<'opinion.summarise'> {
  @Part(() => Paper) synthesis!: Paper;
}

export const consentMatters = ['over60', 'literacyOnly', 'readmission', 'political', 'dignitary', 'believer'] as const;
export type ConsentMatter = (typeof consentMatters)[number];

export class ConsentRequest extends Act<'consent.request'> {
  @OneOf(consentMatters) matter!: ConsentMatter;
  @Day() sentOn!: LegalDate;
}

export class ConsentGrant extends Act<'consent.grant'> {
  @OneOf(consentMatters) matter!: ConsentMatter;
  @Part(() => Paper) letter!: Paper;
}

export class ConsentRefuse extends Act<'consent.refuse'> {
  @OneOf(consentMatters) matter!: ConsentMatter;
  @Part(() => Paper) letter!: Paper;
}

/** What the branch committee checked again (CH-4.3a). */
export class Rechecked {
  @Flag() conditions!: boolean;
  @Flag() introducers!: boolean;
  @Flag() union!: boolean;
  @Flag() opinions!: boolean;
  @Flag() record!: boolean;
}

export class DossierComplete extends Act<'dossier.complete'> {
  @Part(() => Rechecked) checked!: Rechecked;
  @OneOf(['A', 'B', 'C', 'D', 'E', 'F']) route!: Route;
  @OneOf(['two', 'youth', 'trade']) introRoute!: 'two' | 'youth' | 'trade';
}

export class DossierRenew extends Act<'dossier.renew'> {
  @Part(() => Paper) introduction!: Paper;
  @Part(() => Paper, { optional: true }) unionResolution?: Paper;
  @Part(() => Paper) opinions!: Paper;
  @Flag() changed!: boolean;
  @Part(() => Paper, { optional: true }) supplementaryVerification?: Paper;
}

export class DossierReturn extends Act<'dossier.return'> {
  @Texts('C2', { atLeast: 1 }) missing!: string[];
  @Reference() to!: string;
  @Flag() voteStands!: boolean;
  @Day({ optional: true }) replyBy?: LegalDate;
}

export class DossierResubmit extends Act<'dossier.resubmit'> {
  @Parts(() => Paper, { atLeast: 1, atMost: 30 }) supplied!: Paper[];
}

export const dossierActs = {
  'introduction.sign': IntroductionSign,
  'opinion.request': OpinionRequest,
  'opinion.receive': OpinionReceive,
  'opinion.exempt': OpinionExempt,
  'opinion.summarise': OpinionSummarise,
  'consent.request': ConsentRequest,
  'consent.grant': ConsentGrant,
  'consent.refuse': ConsentRefuse,
  'dossier.complete': DossierComplete,
  'dossier.renew': DossierRenew,
  'dossier.return': DossierReturn,
  'dossier.resubmit': DossierResubmit,
};
