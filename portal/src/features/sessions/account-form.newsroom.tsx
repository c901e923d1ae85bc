import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { Me, NewAccount } from '../../newsroom-app/api-types.js';
import { TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { meQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

/** A person makes their account: at set-up, or on an invitation. Both end signed in, at the stories. */
export function AccountForm({ path, name, submit }: { path: string; name: string; submit: string }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [account, setAccount] = useState<NewAccount>({ name, email: '', password: '', initials: '' });
  const set = (field: keyof NewAccount) => (value: string): void => { setAccount({ ...account, [field]: value }); };
  const making = useMutation({
    mutationFn: () => request<Me>('POST', path, { ...account, name: account.name.trim(), email: account.email.trim(), initials: account.initials.trim().toUpperCase() }),
    onSuccess: async (me) => {
      client.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/' });
    },
  });
  return (
    <Form error={making.error} onSubmit={() => { making.mutate(); }}>
      <TextField label={words.account.name} path="name" value={account.name} onText={set('name')} required autoComplete="name" autoFocus />
      <TextField label={words.account.email} path="email" value={account.email} onText={set('email')} type="email" required autoComplete="username" />
      <TextField label={words.account.password} path="password" value={account.password} onText={set('password')} type="password" required minLength={12} autoComplete="new-password" hint={words.account.passwordHint} />
      <TextField label={words.account.initials} path="initials" value={account.initials} onText={set('initials')} required maxLength={5} pattern="[A-Za-z]{2,5}" hint={words.account.initialsHint} lang="en" />
      <Complaint error={making.error} />
      <button type="submit" className="primary" disabled={making.isPending}>{submit}</button>
    </Form>
  );
}
