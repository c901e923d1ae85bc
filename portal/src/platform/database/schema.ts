import type { ColumnType, Generated } from 'kysely';
import type { Block, CorrectionKind, ReleasedPicture, ReleasedStory, Role, StoryContent, StoryState, Teaser } from '@shironam/story';
import type { WireItem } from '@shironam/wire';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type InstantOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Written as a JSON string, read as the value. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** What the reader server's user can SELECT. */
export type LiveSchema = {
  'live.clock': { one: Generated<boolean>; n: string };
  'live.purge': { tick: string; key: string; hard: boolean };
  'live.section': { slug: string; name: string; position: number; listed: boolean; parent_slug: string | null };
  'live.byline': { slug: string; name: string; kind: string; role: string | null; bio: string };
  'live.topic': { slug: string; name: string };
  'live.topic_address': { address: string; slug: string };
  'live.setting': { key: string; value: Json<unknown> };
  'live.picture': { id: string; document: Json<ReleasedPicture> };
  'live.picture_use': { picture_id: string; number: string };
  'live.story': {
    number: string;
    story_id: string;
    state: 'published' | 'unpublished' | 'killed';
    section: string;
    published_at: InstantOrNull;
    sort_at: Instant;
    changed_at: Instant;
    teaser: JsonOrNull<Teaser>;
    document: JsonOrNull<ReleasedStory>;
  };
  'live.listing': { key: string; sort_at: Instant; number: string };
  'live.address': { path: string; number: string; kind: 'canonical' | 'redirect' };
  'live.front': { front: string; topics: string[] };
  'live.front_slot': { front: string; position: number; number: string; until: InstantOrNull; locked: Generated<boolean> };
  'live.ticker_line': { id: string; text: string | null; number: string | null; made_at: Instant; expires_at: Instant };
  'live.most_read': { list: string; position: number; number: string; fresh_until: Instant };
  /** `words` and its queries are read and written by SQL alone. */
  'live.search': { number: string; sort_at: Instant; analysis: number; head: string; words: string };
  'live.search_word': { word: string; stories: number };
  'live.search_word_change': { id: Generated<string>; words: string[]; changes: number[] };
  'live.ad': { id: string; picture_id: string; until_at: Instant; document: Json<unknown> };
};

/** Everything: what the newsroom and the worker see. */
export type DatabaseSchema = LiveSchema & {
  'inbox.view_count': { hour: Instant; number: string; views: string };
  'newsroom.person': {
    id: Generated<string>;
    name: string;
    role: Role;
    kind: ColumnType<'human' | 'token' | 'system', string | undefined, string>;
    email: string | null;
    initials: Generated<string>;
    password_hash: string | null;
    created_at: Instant;
    disabled_at: InstantOrNull;
  };
  'newsroom.session': { token_hash: Buffer; person_id: string; created_at: Instant; seen_at: Instant; expires_at: Instant };
  'newsroom.api_token': { token_hash: Buffer; person_id: string; created_at: Instant; revoked_at: InstantOrNull };
  'newsroom.invitation': {
    token_hash: Buffer;
    kind: 'setup' | 'invitation';
    role: Role;
    name: Generated<string>;
    created_by: string | null;
    created_at: Instant;
    expires_at: InstantOrNull;
    used_at: InstantOrNull;
  };
  'newsroom.sign_in_attempt': { account: string; network: string; at: Instant };
  'newsroom.setting': { key: string; value: Json<unknown> };
  'newsroom.section': { slug: string; name: string; position: Generated<number>; listed: Generated<boolean>; parent_slug: string | null };
  'newsroom.byline': { slug: string; name: string; kind: string; role: string | null; bio: string };
  'newsroom.topic': { slug: string; name: string };
  'newsroom.topic_alias': { address: string; slug: string; kind: 'name' | 'address' };
  'newsroom.story': {
    id: string;
    state: StoryState;
    section: string;
    headline: string;
    content: Json<StoryContent>;
    content_hash: string;
    revision: number;
    version: Generated<number>;
    wire_item: string | null;
    number: string | null;
    published_at: InstantOrNull;
    published_precision: Generated<'none' | 'day' | 'minute'>;
    released_hash: string | null;
    updated_mark_at: InstantOrNull;
    embargo_lifted: Generated<boolean>;
    imported: Generated<boolean>;
    imported_signoff: Generated<string[]>;
    demo: Generated<boolean>;
    source_name: string | null;
    source_id: string | null;
    old_path: string | null;
    old_path_kind: 'canonical' | 'redirect' | null;
    created_by: string;
    created_at: Instant;
    saved_at: Instant;
  };
  'newsroom.archive_item': {
    source: string;
    source_id: string;
    item_hash: string;
    outcome: 'imported' | 'refused';
    note: Generated<string>;
    story_id: string | null;
    story_hash: string | null;
    imported_at: Instant;
  };
  'newsroom.story_revision': { story_id: string; revision: number; content: Json<StoryContent>; content_hash: string; saved_by: string; saved_at: Instant };
  'newsroom.story_version': {
    story_id: string;
    version: number;
    milestone: string;
    revision: number;
    content: Json<StoryContent>;
    content_hash: string;
    made_by: string;
    made_at: Instant;
    note: Generated<string>;
  };
  'newsroom.signature': { story_id: string; content_hash: string; person_id: string; initials: string; revision: number; signed_at: Instant };
  'newsroom.schedule': { story_id: string; at: Instant; content_hash: string; set_by: string; set_at: Instant };
  'newsroom.review_task': {
    id: Generated<string>;
    story_id: string;
    kind: 'urgent-release' | 'late-schedule' | 'wire-killed';
    reason: string;
    created_at: Instant;
    done_at: InstantOrNull;
    done_by: string | null;
  };
  'newsroom.correction': { id: Generated<string>; story_id: string; kind: CorrectionKind; note: string; made_by: string; at: Instant };
  'newsroom.audit': { id: Generated<string>; at: Instant; actor: string | null; action: string; subject_kind: string; subject_id: string; detail: Json<unknown> };
  'newsroom.outbox': {
    id: Generated<string>;
    story_id: string;
    version: number;
    channel: string;
    payload: Json<unknown>;
    created_at: Instant;
    done_at: InstantOrNull;
    attempts: Generated<number>;
    last_error: string | null;
  };
  'newsroom.wire_original': { sha256: string; bytes: Buffer; file_name: string; received_at: Instant };
  'newsroom.wire_item': {
    id: Generated<string>;
    provider: string;
    item_id: string;
    version: string;
    pub_status: 'usable' | 'withheld' | 'canceled';
    canceled: Generated<boolean>;
    embargo_held: Generated<boolean>;
    embargo_until: InstantOrNull;
    kind: string;
    headline: string;
    urgency: number | null;
    language: string | null;
    version_created: InstantOrNull;
    item: Json<WireItem>;
    original: string;
    received_at: Instant;
  };
  'newsroom.wire_version': { wire_item: string; version: string; content_hash: string; item: Json<WireItem>; original: string; received_at: Instant };
  'newsroom.wire_quarantine': { id: Generated<string>; original: string; reason: string; received_at: Instant };
  'newsroom.picture': {
    id: string;
    width: number;
    height: number;
    caption: Generated<string>;
    credit: Generated<string>;
    source: string | null;
    file_picture: Generated<boolean>;
    alt: Generated<string>;
    renditions: Json<ReleasedPicture['renditions']>;
    original_object: string;
    metadata: Json<Record<string, unknown>>;
    demo: Generated<boolean>;
    uploaded_by: string;
    uploaded_at: Instant;
    focus_x: number | null;
    focus_y: number | null;
    purpose: Generated<'story' | 'ad'>;
    avif: Generated<'wanted' | 'made' | 'failed'>;
  };
  'newsroom.policy': {
    slug: string;
    title: string;
    blocks: Json<Block[]>;
    revision: number;
    saved_by: string;
    saved_at: Instant;
    released_revision: number | null;
    released_at: InstantOrNull;
  };
  'newsroom.ad': {
    id: string;
    advertiser: string;
    category: string;
    link: string;
    alt: string;
    picture_id: string;
    size: string;
    places: string[];
    from_at: Instant;
    until_at: Instant;
    state: Generated<'draft' | 'running' | 'stopped'>;
    made_by: string;
    made_at: Instant;
    changed_at: Instant;
  };
};
