import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';

export type Task = {
  title: ReactNode;
  hint?: ReactNode;
  /** Absent where the step cannot be started yet. */
  href?: string;
  /** A `Tag`, or plain words for what is finished. */
  status: ReactNode;
};

/** The steps of a long form. `id` keeps two lists on a page apart. */
export function TaskList({ id = 'task-list', tasks }: { id?: string; tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        <Item key={index} id={`${id}-${index + 1}`} task={task} />
      ))}
    </ul>
  );
}

function Item({ id, task }: { id: string; task: Task }) {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      className={classNames(
        'govuk-task-list__item',
        task.href !== undefined && 'govuk-task-list__item--with-link',
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {task.href === undefined ? (
          <div>{task.title}</div>
        ) : (
          <a
            className="govuk-link govuk-task-list__link"
            href={task.href}
            aria-describedby={task.hint ? `${hintId} ${statusId}` : statusId}
          >
            {task.title}
          </a>
        )}
        {task.hint && (
          <div id={hintId} className="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div className="govuk-task-list__status" id={statusId}>
        {task.status}
      </div>
    </li>
  );
}
