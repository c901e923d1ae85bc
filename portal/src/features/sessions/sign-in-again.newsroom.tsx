import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Dialog } from '../../newsroom-app/dialog.js';
import { useWords } from '../../newsroom-app/words.js';
import { SignInForm } from './sign-in-form.newsroom.js';

/** The sign-in has run out in the middle of work: signing in here keeps everything on the screen as it is. */
export function SignInAgain({ email }: { email: string }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <Dialog title={words.signIn.againTitle} description={words.signIn.againExplanation} onClose={() => void navigate({ to: '/sign-in' })}>
      <SignInForm email={email} onSignedIn={() => { window.dispatchEvent(new Event('shironam:signed-in')); }} />
    </Dialog>
  );
}
