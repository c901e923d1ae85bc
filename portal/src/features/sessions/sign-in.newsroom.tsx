import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';
import { Gate } from './gate.newsroom.js';
import { SignInForm } from './sign-in-form.newsroom.js';

export function SignIn(): ReactNode {
  const words = useWords();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  // Only a path of this app: '//elsewhere' would leave it.
  const target = next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
  return (
    <Gate title={words.signIn.title}>
      <SignInForm email="" onSignedIn={() => { router.history.push(target); }} />
    </Gate>
  );
}
