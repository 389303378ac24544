import type { ComponentChildren } from 'preact';

export interface Task {
  readonly title: string;
  /** Absent where nothing can be done there now. */
  readonly href?: string;
  readonly hint?: string;
  /** Plain words where it is done, a `Tag` where work is open. */
  readonly status: ComponentChildren;
}

interface TaskListProps {
  /** Needed where a page has several lists. */
  readonly id?: string;
  readonly items: readonly Task[];
}

/** What is to be done for one step, and how far each part is. */
export function TaskList({ id = 'task-list', items }: TaskListProps) {
  return (
    <ul class="govuk-task-list">
      {items.map((item, index) => (
        <Item id={`${id}-${index + 1}`} item={item} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: Task;
}

function Item({ id, item: { title, href, hint, status } }: ItemProps) {
  const statusId = `${id}-status`;
  const hintId = `${id}-hint`;
  return (
    <li class={href ? 'govuk-task-list__item govuk-task-list__item--with-link' : 'govuk-task-list__item'}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={hint ? `${hintId} ${statusId}` : statusId}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class="govuk-task-list__status" id={statusId}>
        {status}
      </div>
    </li>
  );
}
