import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';
import type { Step } from './story-actions.newsroom.js';

type Props = { offered: readonly { step: Step; refusal: string | null }[]; onTake: (step: Step) => void };

/** The steps that are not on buttons, and why one cannot be taken. */
export function MoreSteps({ offered, onTake }: Props): ReactNode {
  const words = useWords();
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger aria-label={words.actions.more}>⋯</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {offered.map(({ step, refusal }) => (
            <DropdownMenu.Item key={step.name} disabled={refusal !== null} className={step.danger === true ? 'danger' : ''} onSelect={() => { onTake(step); }}>
              {words.steps[step.name]}
              {refusal !== null && refusal !== '' && <small>{refusal}</small>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
