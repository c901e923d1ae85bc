import { useMutation, useQuery } from '@tanstack/react-query';
import { roles, type Role } from '@shironam/story';
import { useRef, useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { Invitation, Person } from '../../newsroom-app/api-types.js';
import { ChoiceField, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { meQuery, peopleQuery } from '../../newsroom-app/queries.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';

/** Who works here, and the way to ask another one in. */
export function People(): ReactNode {
  const words = useWords();
  const { data: me } = useQuery(meQuery);
  const { data: people, error, isPending } = useQuery(peopleQuery);
  return (
    <section className="people-screen">
      <h1>{words.people.title}</h1>
      <Complaint error={error} />
      {isPending ? <Waiting /> : <PeopleTable people={people ?? []} />}
      {me?.role === 'admin' && <InviteForm />}
    </section>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }): ReactNode {
  const words = useWords();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.role}</th>
          <th scope="col">{words.people.initials}</th>
          <th scope="col">{words.people.email}</th>
          <th scope="col">{words.people.status}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className={person.disabledAt === null ? '' : 'canceled'}>
            <th scope="row">{person.kind === 'system' ? words.people.programs[person.name] ?? person.name : person.name}</th>
            <td>{words.roles[person.role]}</td>
            <td lang="en">{person.initials}</td>
            <td lang="en">{person.email ?? ''}</td>
            <td>{person.disabledAt === null ? (person.kind === 'human' ? '' : words.people.token) : words.people.disabled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InviteForm(): ReactNode {
  const words = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('subeditor');
  const inviting = useMutation({ mutationFn: () => request<Invitation>('POST', '/api/invitations', { name: name.trim(), role }) });
  return (
    <section className="invite">
      <h2>{words.people.invite}</h2>
      <Form className="row-form" error={inviting.error} onSubmit={() => { inviting.mutate(undefined, { onSuccess: () => { setName(''); } }); }}>
        <TextField label={words.people.name} path="name" value={name} onText={setName} required maxLength={120} />
        <ChoiceField label={words.people.role} value={role} onChoice={setRole} choices={roles.map((one) => [one, words.roles[one]] as const)} />
        <button type="submit" className="primary" disabled={inviting.isPending}>{words.people.makeInvitation}</button>
      </Form>
      <Complaint error={inviting.error} />
      {inviting.data !== undefined && <InvitationLink invitation={inviting.data} />}
    </section>
  );
}

function InvitationLink({ invitation }: { invitation: Invitation }): ReactNode {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Over plain http off this computer a page may not reach the clipboard: the selected address is copied by hand.
    if (!window.isSecureContext) return;
    await navigator.clipboard.writeText(invitation.url);
    setCopied(true);
  };
  return (
    <div className="invitation-link" role="status">
      <p>{words.people.giveAddress(stamp(invitation.expiresAt))}</p>
      <p><input ref={field} readOnly aria-label={words.people.address} value={invitation.url} onFocus={(event) => { event.target.select(); }} /> <button type="button" onClick={() => void copy()}>{copied ? words.people.copied : words.people.copy}</button></p>
    </div>
  );
}
