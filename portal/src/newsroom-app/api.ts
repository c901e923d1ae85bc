/** Talks to the newsroom server. Same origin, cookie sign-in; the browser adds the Origin header that unsafe requests need. */

export type Issue = { path: string; message: string };

/** A request that did not succeed. `status` 0: the server could not be reached. `message` is fit for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  /** The whole answer, for the ones that carry more than a message (a save conflict). */
  readonly body: unknown;

  constructor(status: number, code: string, message: string, issues: readonly Issue[], body: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.body = body;
  }
}

type Method = 'GET' | 'POST' | 'PUT';

const signedOutListeners = new Set<() => void>();

/** Calls back when any request finds that nobody is signed in any more. Returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Sends one request and gives the JSON of its answer (undefined for 204). Throws ApiError for anything else. */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const sent = body instanceof FormData ? { body } : body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await reach(path, { method, credentials: 'same-origin', cache: 'no-store', ...sent });
  const answer = await readJson(response);
  if (response.ok) return answer as Answer;
  if (response.status === 401 && !path.startsWith('/api/sign-in') && path !== '/api/me') for (const listener of signedOutListeners) listener();
  throw refusalOf(response, answer);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    throw new ApiError(0, 'network', cause instanceof Error ? cause.message : String(cause), [], null);
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError(response.status, 'not-json', text.slice(0, 200), [], null);
  }
}

function refusalOf(response: Response, answer: unknown): ApiError {
  const error = isRecord(answer) && isRecord(answer['error']) ? answer['error'] : {};
  const code = typeof error['code'] === 'string' ? error['code'] : `http.${String(response.status)}`;
  const message = typeof error['message'] === 'string' ? error['message'] : response.statusText;
  const issues = Array.isArray(error['issues']) ? error['issues'].filter(isIssue) : [];
  return new ApiError(response.status, code, message, issues, answer);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isIssue(value: unknown): value is Issue {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';
}

/** A path with the given query; empty values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, value);
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
