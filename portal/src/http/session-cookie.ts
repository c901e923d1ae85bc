const plainName = 'shironam-session';
const secureName = '__Host-shironam-session';

/** The Set-Cookie value for a session; '' takes the cookie away. Over https it is a __Host- cookie. */
export function sessionCookie(session: string, secure: boolean): string {
  const life = session === '' ? '; Max-Age=0' : `; Max-Age=${String(7 * 24 * 3600)}`;
  return `${secure ? secureName : plainName}=${session}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${life}`;
}

/** The session a Cookie header carries, or null. */
export function sessionOf(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if ((name === plainName || name === secureName) && value !== undefined && value !== '') return value;
  }
  return null;
}
