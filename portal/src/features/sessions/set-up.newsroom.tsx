import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';
import { AccountForm } from './account-form.newsroom.js';
import { Gate } from './gate.newsroom.js';

/** The first administrator makes their account, with the address that the program printed. */
export function SetUp(): ReactNode {
  const words = useWords();
  const { token } = useParams({ from: '/setup/$token' });
  return (
    <Gate title={words.setUp.title}>
      <p className="hint">{words.setUp.explanation}</p>
      <AccountForm path={`/api/setup/${encodeURIComponent(token)}`} name="" submit={words.setUp.submit} />
    </Gate>
  );
}
