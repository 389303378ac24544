import { Layout } from '../ui/layout.js';
import type { PageProps } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { TaskList } from '../ui/task-list.js';
import { adminWords } from '../ui/words/admin-words.js';
import { editionText, instantText, numberText } from '../ui/words/dates.js';
import type { Lang } from '../ui/words/text.js';
import { AdminTabs } from './admin-tabs.js';
import type { HealthState, HealthView } from './health.service.js';

/** What must be there before the house is used, in this order. */
export type SetupStep = 'secondAdministrator' | 'topUnit' | 'board' | 'officers' | 'setting';

export interface HomeView {
  readonly setup: readonly {
    readonly step: SetupStep;
    readonly done: boolean;
    /** It was drafted, and a second person has not confirmed it yet. */
    readonly waits: boolean;
    readonly href: string | null;
  }[];
  /** The slice of the law in force today. */
  readonly slice: string;
  readonly waiting: { readonly mine: number; readonly own: number };
  readonly health: HealthView;
}

/** P27. What is to be done, what waits, and how the machine is. */
export function AdminHomePage({ shell, view }: PageProps<HomeView>) {
  const { lang } = shell;
  const words = adminWords[lang];
  const { waiting } = view;
  return (
    <Layout shell={shell} title={[words.title]}>
      <h1>{words.title}</h1>
      <AdminTabs lang={lang} current="home" />
      <p class="muted">{words.lead}</p>
      {view.setup.some(({ done }) => !done) && <Setup lang={lang} view={view} />}
      <h2>{words.waiting}</h2>
      <p>
        {waiting.mine > 0 ? (
          <a href="/quan-tri/cho-xac-nhan">{words.waitingSome(waiting.mine)}</a>
        ) : (
          <span>{words.waitingNone}</span>
        )}
        {waiting.own > 0 && <span class="muted"> {words.own(waiting.own)}.</span>}
      </p>
      <h2>{words.rules}</h2>
      <p>
        <a href="/quan-tri/bo-quy-dinh">{words.edition(editionText(view.slice))}</a>
      </p>
      <HealthPart lang={lang} health={view.health} />
    </Layout>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly view: HomeView;
}

function Setup({ lang, view: { setup, slice } }: PartProps) {
  const words = adminWords[lang];
  const next = setup.find(({ done, waits }) => !done && !waits);
  return (
    <section aria-labelledby="viec-dau">
      <h2 id="viec-dau">{words.setup}</h2>
      <p class="text">{words.setupLead}</p>
      <TaskList
        id="khoi-dau"
        items={[
          ...setup.map((item) => ({
            title: words[item.step],
            ...(item.done
              ? { status: words.done }
              : {
                  hint: words[`${item.step}Hint`],
                  status: <Tag look={item.waits ? 'notice' : 'open'}>{item.waits ? words.waits : words.todo}</Tag>,
                  ...(item === next && item.href !== null && { href: item.href }),
                }),
          })),
          { title: words.edition(editionText(slice)), hint: words.editionHint, status: words.done },
        ]}
      />
    </section>
  );
}

function HealthPart({ lang, health }: { readonly lang: Lang; readonly health: HealthView }) {
  const words = adminWords[lang];
  const { open, readOnly, broken, checkpoint, unsealed, backup, storage } = health;
  const told = (state: HealthState, says: string) => (
    <>
      <State lang={lang} state={state} /> {says}
    </>
  );
  const number = (value: number) => numberText(value, lang);
  return (
    <section aria-labelledby="tinh-trang">
      <h2 id="tinh-trang">{words.health}</h2>
      <SummaryList
        rows={[
          {
            name: words.service,
            value: told(open ? 'fine' : 'warning', open ? words.serviceOpen : words.serviceClosed),
          },
          { name: words.writing, value: told(readOnly ? 'fault' : 'fine', readOnly ? words.readOnly : words.writes) },
          {
            name: words.log,
            value: told(
              broken ? 'fault' : 'fine',
              broken ? words.logBroken(broken.code, broken.where) : words.logWhole,
            ),
          },
          {
            name: words.checkpoint,
            value: checkpoint
              ? told(
                  checkpoint.state,
                  words.checkpointOf(number(checkpoint.size), instantText(checkpoint.at), number(unsealed)),
                )
              : words.none,
          },
          {
            name: words.backup,
            value: told(
              backup.state,
              backup.off
                ? words.backupOff
                : backup.at === null
                  ? words.none
                  : backup.state === 'fault'
                    ? words.backupLate(instantText(backup.at))
                    : instantText(backup.at),
            ),
          },
          { name: words.storage, value: told(storage.state, words.storageOf(number(storage.free))) },
        ]}
      />
      <p class="muted">{words.doctor}</p>
    </section>
  );
}

const looks = { fine: 'ok', warning: 'lapse', fault: 'overdue' } as const;

function State({ lang, state }: { readonly lang: Lang; readonly state: HealthState }) {
  return <Tag look={looks[state]}>{adminWords[lang][state]}</Tag>;
}
