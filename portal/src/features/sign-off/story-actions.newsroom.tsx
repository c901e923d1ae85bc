import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Verb } from '@shironam/story';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { Story } from '../../newsroom-app/api-types.js';
import { LateMenu, lateMenu, lateWindow } from '../../newsroom-app/late.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { refreshStories } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import type { Asked } from './action-dialog.newsroom.js';

const ActionDialog = lateWindow(async () => (await import('./action-dialog.newsroom.js')).ActionDialog);
const MoreSteps = lateMenu(async () => (await import('./more-steps.newsroom.js')).MoreSteps);

/** A step as the desk sees it. `asks` opens a dialog first. */
export type Step = { name: Asked | 'submit' | 'sign' | 'publish' | 'update' | 'unschedule'; verb: Exclude<Verb, 'edit'>; asks: boolean; danger?: boolean };

const steps: Readonly<Record<Step['name'], Step>> = {
  submit: { name: 'submit', verb: 'submit', asks: false },
  sign: { name: 'sign', verb: 'sign', asks: false },
  publish: { name: 'publish', verb: 'publish', asks: false },
  update: { name: 'update', verb: 'publish', asks: false },
  'mark-updated': { name: 'mark-updated', verb: 'publish', asks: true },
  urgent: { name: 'urgent', verb: 'publish', asks: true },
  schedule: { name: 'schedule', verb: 'schedule', asks: true },
  unschedule: { name: 'unschedule', verb: 'unschedule', asks: false },
  correct: { name: 'correct', verb: 'correct', asks: true },
  unpublish: { name: 'unpublish', verb: 'unpublish', asks: true, danger: true },
  kill: { name: 'kill', verb: 'kill', asks: true, danger: true },
};

/** By state: the steps on buttons, then the ones in the menu. */
const stepsByState: Readonly<Record<Story['state'], readonly [readonly Step['name'][], readonly Step['name'][]]>> = {
  draft: [['submit'], ['urgent', 'kill']],
  'on-desk': [['sign', 'publish'], ['schedule', 'urgent', 'kill']],
  'signed-off': [['publish', 'schedule'], ['sign', 'kill']],
  scheduled: [['unschedule', 'publish'], ['schedule', 'kill']],
  published: [['sign', 'update', 'correct'], ['mark-updated', 'unpublish', 'kill']],
  unpublished: [['sign', 'publish'], ['kill']],
  killed: [[], []],
};

type Props = { story: Story | null; saveFirst: () => Promise<boolean> };

/** What can be done with the story next, what cannot and why. Everything is saved first. */
export function StoryActions({ story, saveFirst }: Props): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Step | null>(null);
  const acting = useMutation({
    mutationFn: async ({ step, body }: { step: Step; body: Record<string, unknown> }) => {
      if (story === null || !(await saveFirst())) return;
      await request('POST', `/api/stories/${encodeURIComponent(story.id)}/${step.verb}`, body);
    },
    onSuccess: () => { setAsking(null); },
    onSettled: () => (story === null ? undefined : refreshStories(client, story.id)),
  });
  const take = (step: Step): void => {
    acting.reset();
    if (step.asks) setAsking(step);
    else acting.mutate({ step, body: {} });
  };
  if (story === null) return <p className="hint actions">{words.actions.saveFirst}</p>;
  const [shown, more] = stepsByState[story.state];
  const isOffered = (name: Step['name']): boolean => isSensible(name, story);
  const buttons = shown.filter(isOffered).map((name) => steps[name]);
  return (
    <div className="actions">
      {story.url !== null && <a href={story.url} target="_blank" rel="noreferrer">{words.actions.seePage}</a>}
      {story.state === 'published' && story.unreleasedChanges && <span className="mark">{words.actions.unreleased}</span>}
      {buttons.map((step) => <StepButton key={step.name} step={step} story={story} first={step === buttons.find(({ verb }) => story.allowed.includes(verb))} busy={acting.isPending} onTake={take} />)}
      {more.length > 0 && <LateMenu aria-label={words.actions.more} menu={<MoreSteps offered={more.filter(isOffered).map((name) => ({ step: steps[name], refusal: refusalOf(steps[name], story) }))} onTake={take} />}>⋯</LateMenu>}
      {asking === null && <Complaint error={acting.error} />}
      {asking !== null && <ActionDialog step={asking} story={story} error={acting.error} busy={acting.isPending} onClose={() => { setAsking(null); }} onAct={(body) => { acting.mutate({ step: asking, body }); }} />}
    </div>
  );
}

/** A step that would do nothing is not offered: urgency for a signed text, a release of what is already out. */
function isSensible(name: Step['name'], story: Story): boolean {
  if (name === 'urgent') return story.refusals.publish?.code === 'story.not-signed';
  if (story.state !== 'published' || story.unreleasedChanges) return true;
  return name !== 'sign' && name !== 'update' && name !== 'mark-updated' && name !== 'correct';
}

/** Why a step is not possible; an urgent publication is judged by the server when it is asked, with its reason. */
function refusalOf(step: Step, story: Story): string | null {
  if (story.allowed.includes(step.verb)) return null;
  const refusal = story.refusals[step.verb];
  if (step.name === 'urgent' && (refusal?.code === 'story.not-signed' || refusal?.code === 'story.reason-missing')) return null;
  if (step.asks && (refusal?.code === 'story.reason-missing' || refusal?.code === 'story.time-past')) return null;
  return refusal?.message ?? '';
}

function StepButton({ step, story, first, busy, onTake }: { step: Step; story: Story; first: boolean; busy: boolean; onTake: (step: Step) => void }): ReactNode {
  const words = useWords();
  const refusal = refusalOf(step, story);
  const why = refusal === null || refusal === '' ? null : refusal;
  return (
    <span className="step">
      <button type="button" className={first ? 'primary' : ''} disabled={busy} aria-disabled={refusal !== null} aria-describedby={why === null ? undefined : `why-${step.name}`} title={why ?? undefined} onClick={() => { if (refusal === null) onTake(step); }}>
        {words.steps[step.name]}
      </button>
      {why !== null && <span id={`why-${step.name}`} className="why">{why}</span>}
    </span>
  );
}
