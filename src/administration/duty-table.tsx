import type { DutyView } from '../accounts/duty.view.js';
import { Table } from '../ui/table.js';
import { adminWords } from '../ui/words/admin-words.js';
import { dateText } from '../ui/words/dates.js';
import { dutyName } from '../ui/words/duties.js';
import type { Lang } from '../ui/words/text.js';

interface DutyTableProps {
  readonly lang: Lang;
  readonly duties: readonly DutyView[];
  readonly caption: string;
  /** Names who holds each. */
  readonly people?: boolean;
  /** False for whoever does not keep accounts. */
  readonly ends?: boolean;
}

/** Duties over places, each with the way to end it. */
export function DutyTable({ lang, duties, caption, people = false, ends = true }: DutyTableProps) {
  const words = adminWords[lang];
  if (duties.length === 0) return <p class="empty">{words.noDuties}</p>;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={duties}
      columns={[
        ...(people ? [{ head: words.person, cell: ({ person }: DutyView) => person.name }] : []),
        { head: words.duty, names: true, cell: ({ duty }) => dutyName(duty, lang) },
        { head: words.where, cell: ({ body, unit }) => body?.name ?? unit?.name ?? words.house },
        { head: words.from, cell: ({ from }) => <span class="date">{dateText(from)}</span> },
        {
          head: words.until,
          cell: ({ to }) => (to === null ? words.lasts : <span class="date">{dateText(to)}</span>),
        },
        ...(ends
          ? [
              {
                head: words.action,
                cell: ({ id, to, duty, person }: DutyView) =>
                  to === null ? (
                    <a class="date" href={`/quan-tri/nhiem-vu/${id}/ket-thuc`}>
                      {words.end}
                      <span class="govuk-visually-hidden"> {words.endOf(dutyName(duty, lang), person.name)}</span>
                    </a>
                  ) : (
                    '–'
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
