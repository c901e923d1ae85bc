import type { MultipartFile } from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import { roles } from '@shironam/story';
import { normalise } from '@shironam/bangla';
import { PortalError } from '../../errors.js';
import { parseCursor, writeCursor } from '../../http/cursor.js';
import type { NewsroomRequest, StaffRoutes } from '../../http/staff-routes.js';
import { chooseFocus, type PictureInput, takePicture } from './picture.actions.js';
import { findNewestPictures, findPicture, type Picture } from './picture.store.js';
import { maxPictureBytes } from './renditions.js';

const pageSize = 40;
const share = Type.Number({ minimum: 0, maximum: 1 });
const focusForm = Type.Object({ focus: Type.Union([Type.Object({ x: share, y: share }, { additionalProperties: false }), Type.Null()]) }, { additionalProperties: false });
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) });
const word = Type.Optional(Type.String({ maxLength: 200 }));

export function pictureRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  route({
    method: 'POST', path: '/api/pictures', name: 'api.pictures.take', roles, status: 201, maxBytes: maxPictureBytes + 1024 * 1024,
    handle: async ({ actor, raw }) => {
      const picture = await takePicture(room, actor, await readUpload(raw));
      return { id: picture.id, width: picture.width, height: picture.height };
    },
  });
  route({
    method: 'GET', path: '/api/pictures', name: 'api.pictures.list', roles, query: Type.Object({ q: word, after: word }, { additionalProperties: false }),
    handle: async ({ query }) => {
      const found = await findNewestPictures(db, query.q ?? '', parseCursor(query.after), pageSize + 1);
      const last = found.length > pageSize ? found[pageSize - 1] : undefined;
      return { pictures: found.slice(0, pageSize).map(presentPicture), next: last === undefined ? null : writeCursor({ at: last.uploadedAt, id: last.id }) };
    },
  });
  route({ method: 'GET', path: '/api/pictures/:id', name: 'api.pictures.read', roles, params: byId, handle: async ({ params }) => presentPicture(await loadPicture(params.id)) });
  route({
    method: 'GET', path: '/api/pictures/:id/image', name: 'api.pictures.image', roles, params: byId,
    query: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 1, maximum: 4000 })) }, { additionalProperties: false }),
    handle: async ({ params, query, reply }) => {
      const picture = await loadPicture(params.id);
      const wanted = query.width ?? 480;
      const webp = picture.renditions.filter((one) => one.format === 'webp').sort((a, b) => a.width - b.width);
      const rendition = webp.find((one) => one.width >= wanted) ?? webp.at(-1);
      const object = rendition === undefined ? null : await room.objects.stream(`renditions/${rendition.path}`);
      if (object === null) throw new PortalError('picture.not-found');
      return reply.header('content-type', 'image/webp').header('cache-control', 'private, max-age=86400').header('content-length', object.size).send(object.body);
    },
  });
  route({
    method: 'PUT', path: '/api/pictures/:id/focus', name: 'api.pictures.focus', roles: ['subeditor', 'editor', 'admin'], params: byId, body: focusForm,
    handle: ({ actor, params, body }) => chooseFocus(room, actor, params.id, body.focus),
  });

  async function loadPicture(id: string): Promise<Picture> {
    const picture = await findPicture(db, id);
    if (picture === null) throw new PortalError('picture.not-found');
    return picture;
  }
}

async function readUpload(raw: NewsroomRequest<undefined, undefined, undefined>['raw']): Promise<PictureInput> {
  if (!raw.isMultipart()) throw new PortalError('request.invalid', [{ path: 'file', message: 'multipart/form-data' }]);
  const fields = new Map<string, string>();
  let bytes: Buffer | null = null;
  for await (const part of raw.parts({ limits: { fileSize: maxPictureBytes, files: 1, fields: 12, fieldSize: 10_000 } })) {
    if (part.type === 'file') bytes = await readFile(part);
    else if (typeof part.value === 'string') fields.set(part.fieldname, normalise(part.value).trim());
  }
  if (bytes === null) throw new PortalError('request.invalid', [{ path: 'file', message: 'file' }]);
  return {
    bytes,
    caption: fields.get('caption') ?? '',
    credit: fields.get('credit') ?? '',
    source: fields.get('source') ?? '',
    alt: fields.get('alt') ?? '',
    filePicture: ['true', 'on', '1', 'yes'].includes(fields.get('filePicture') ?? ''),
  };
}

async function readFile(part: MultipartFile): Promise<Buffer> {
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw new PortalError('picture.too-large');
  return bytes;
}

function presentPicture(picture: Picture): Record<string, unknown> {
  const { renditions: _renditions, originalObject: _original, uploadedAt, ...shown } = picture;
  return { ...shown, source: picture.source ?? null, focus: picture.focus ?? null, uploadedAt: uploadedAt.toISOString() };
}
