import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { Me } from '../../newsroom-app/api-types.js';
import { TextField } from '../../newsroom-app/field.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { meQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

export function SignInForm({ email: first, onSignedIn }: { email: string; onSignedIn: () => void }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [email, setEmail] = useState(first);
  const [password, setPassword] = useState('');
  const signingIn = useMutation({
    mutationFn: () => request<Me>('POST', '/api/sign-in', { email: email.trim(), password }),
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me);
      onSignedIn();
    },
  });
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    signingIn.mutate();
  };
  return (
    <form onSubmit={handleSubmit}>
      <TextField label={words.account.email} value={email} onText={setEmail} type="email" required autoComplete="username" autoFocus={first === ''} />
      <TextField label={words.account.password} value={password} onText={setPassword} type="password" required autoComplete="current-password" autoFocus={first !== ''} />
      <Complaint error={signingIn.error} />
      <button type="submit" className="primary" disabled={signingIn.isPending}>{words.signIn.submit}</button>
    </form>
  );
}
