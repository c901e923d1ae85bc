import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { At } from '../../newsroom-app/marks.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { meQuery, reviewTasksQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

/** What went out in a hurry and a second person still has to look at. Nothing is shown when there is nothing. */
export function ReviewTasks(): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: tasks = [] } = useQuery({ ...reviewTasksQuery, enabled: me !== undefined && me !== null && me.role !== 'reporter' });
  const finishing = useMutation({
    mutationFn: (id: string) => request('POST', `/api/review-tasks/${encodeURIComponent(id)}/done`),
    onSettled: () => client.invalidateQueries({ queryKey: ['review-tasks'] }),
  });
  if (tasks.length === 0) return null;
  return (
    <section className="tasks" aria-label={words.review.title}>
      <h2>{words.review.title} <b>{words.app.count(tasks.length)}</b></h2>
      <Complaint error={finishing.error} />
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/stories/$id" params={{ id: task.storyId }}>{task.headline}</Link> <span>{task.reason}</span> <At iso={task.createdAt} />{' '}
            <button type="button" onClick={() => { finishing.mutate(task.id); }}>{words.review.done}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
