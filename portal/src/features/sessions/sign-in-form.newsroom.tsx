import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { Me } from '../../newsroom-app/api-types.js';
import { TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
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
  return (
    <Form error={signingIn.error} onSubmit={() => { signingIn.mutate(); }}>
      <TextField label={words.account.email} path="email" value={email} onText={setEmail} type="email" required autoComplete="username" autoFocus={first === ''} />
      <TextField label={words.account.password} path="password" value={password} onText={setPassword} type="password" required autoComplete="current-password" autoFocus={first !== ''} />
      <Complaint error={signingIn.error} />
      <button type="submit" className="primary" disabled={signingIn.isPending}>{words.signIn.submit}</button>
    </Form>
  );
}
