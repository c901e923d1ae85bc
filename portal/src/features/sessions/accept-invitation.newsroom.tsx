import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Role } from '@shironam/story';
import type { ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { useWords } from '../../newsroom-app/words.js';
import { AccountForm } from './account-form.newsroom.js';
import { Gate } from './gate.newsroom.js';

/** Who was invited makes their account, in the role they were invited for. */
export function AcceptInvitation(): ReactNode {
  const words = useWords();
  const { token } = useParams({ from: '/invite/$token' });
  const path = `/api/invitations/${encodeURIComponent(token)}`;
  const { data, error, isPending } = useQuery({
    queryKey: ['invitation', token],
    retry: false,
    staleTime: Infinity,
    queryFn: () => request<{ name: string; role: Role }>('GET', path),
  });
  return (
    <Gate title={words.invitation.title}>
      {isPending && <Waiting />}
      <Complaint error={error} />
      {data !== undefined && (
        <>
          <p className="hint">{words.invitation.explanation(words.roles[data.role])}</p>
          <AccountForm path={`${path}/accept`} name={data.name} submit={words.invitation.submit} />
        </>
      )}
    </Gate>
  );
}
