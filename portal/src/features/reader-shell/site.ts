/** What every page says of the site: read from the settings `site` and `call`, with sensible values where they are silent. */

export type NavSection = { slug: string; name: string };

/** The call for contributions: what readers are asked to write. */
export type Call = {
  topics: readonly string[];
  email: string | null;
  text: string | null;
  /** The last day of it in Dhaka, `2026-12-31`; null for a call without end. */
  deadline: string | null;
  wordLimit: number | null;
  /** Sections whose stories show it; every section where empty. */
  sections: readonly string[];
};

export type Site = {
  name: string;
  tagline: string;
  /** Without a slash at the end. */
  url: string;
  contactEmail: string | null;
  registration: string | null;
  editor: string | null;
  publisher: string | null;
  owner: string | null;
  address: string | null;
  phone: string | null;
  /** The site's own texts that are released, in the order of the foot; each stands at `/policy/{slug}`. */
  policies: readonly PolicyLink[];
  call: Call | null;
  /** The sections of the navigation, in its order. */
  sections: readonly NavSection[];
};

export type PolicyLink = { slug: string; title: string };

export type SiteDefaults = { name: string; tagline: string };

/** The address a site has until somebody sets one. */
const unsetUrl = 'http://127.0.0.1:3000';

/** Reads the settings; whatever is missing or of the wrong kind falls back, so that a page can always be made. */
export function parseSite(settings: { site: unknown; call: unknown; policies?: unknown }, sections: readonly NavSection[], defaults: SiteDefaults): Site {
  const site = recordOf(settings.site);
  return {
    name: textOf(site['name']) ?? defaults.name,
    tagline: textOf(site['tagline']) ?? defaults.tagline,
    url: addressOf(site['url']) ?? unsetUrl,
    contactEmail: textOf(site['contactEmail']),
    registration: textOf(site['registration']),
    editor: textOf(site['editor']),
    publisher: textOf(site['publisher']),
    owner: textOf(site['owner']),
    address: textOf(site['address']),
    phone: textOf(site['phone']),
    policies: parsePolicies(settings.policies),
    call: parseCall(settings.call),
    sections,
  };
}

function parseCall(value: unknown): Call | null {
  const call = recordOf(value);
  const topics = Array.isArray(call['topics']) ? call['topics'].flatMap((topic) => textOf(topic) ?? []) : [];
  const text = textOf(call['text']);
    if (topics.length === 0 && text === null) return null;
  const deadline = textOf(call['deadline']);
  const wordLimit = call['wordLimit'];
  return {
    topics,
    email: textOf(call['email']),
    text,
    deadline: deadline !== null && /^\d{4}-\d\d-\d\d$/.test(deadline) ? deadline : null,
    wordLimit: typeof wordLimit === 'number' && Number.isInteger(wordLimit) && wordLimit > 0 ? wordLimit : null,
    sections: Array.isArray(call['sections']) ? call['sections'].flatMap((section) => textOf(section) ?? []) : [],
  };
}

function parsePolicies(value: unknown): PolicyLink[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const { slug, title } = recordOf(one);
    const name = textOf(title);
    return typeof slug === 'string' && /^[a-z][a-z0-9-]*$/.test(slug) && name !== null ? [{ slug, title: name }] : [];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function addressOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^https?:\/\/[^\s/]+(\/[^\s]*)?$/.test(text) ? text.replace(/\/+$/, '') : null;
}
