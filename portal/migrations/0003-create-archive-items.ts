import { type Kysely, sql } from 'kysely';

/** The ledger of what archives brought, item by item, and the old addresses of imported stories. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [oldAddresses, items, grants]) await sql.raw(statement).execute(db);
}

/** A canonical old address stays the story's address; a redirect leads to its present one. */
const oldAddresses = `
alter table newsroom.story
  add column old_path text,
  add column old_path_kind text check (old_path_kind in ('canonical', 'redirect')),
  add constraint story_old_path_whole check ((old_path is null) = (old_path_kind is null));
`;

/** \`item_hash\` is of what the map reads of an item; \`story_hash\` of the text as the import last wrote it: another one now is an editor's. */
const items = `
create table newsroom.archive_item (
  source text not null,
  source_id text not null,
  item_hash text not null,
  outcome text not null check (outcome in ('imported', 'refused')),
  note text not null default '',
  story_id uuid references newsroom.story on delete cascade,
  story_hash text,
  imported_at timestamptz not null default now(),
  primary key (source, source_id),
  check ((outcome = 'imported') = (story_id is not null and story_hash is not null))
);
create index on newsroom.archive_item (story_id);
`;

const grants = `
grant select, insert, update, delete on newsroom.archive_item to shironam_newsroom;
`;
