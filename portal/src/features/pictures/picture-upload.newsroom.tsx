import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Field, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { useWords } from '../../newsroom-app/words.js';

type Uploaded = { id: string; width: number; height: number };

/** Takes in one picture with what must be known of it: no caption or credit, no picture. */
export function PictureUpload({ onUploaded }: { onUploaded: (picture: Uploaded) => void }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [caption, setCaption] = useState('');
  const [credit, setCredit] = useState('');
  const [source, setSource] = useState('');
  const [filePicture, setFilePicture] = useState(false);
  const uploading = useMutation({
    mutationFn: () => request<Uploaded>('POST', '/api/pictures', pictureForm({ file, caption, credit, source, filePicture })),
    onSuccess: async (picture) => {
      await client.invalidateQueries({ queryKey: ['pictures'] });
      onUploaded(picture);
    },
  });
  return (
    <Form className="upload" error={uploading.error} onSubmit={() => { uploading.mutate(); }}>
      <Field label={words.pictures.file} path="file">
        {(control) => <input {...control} type="file" required accept="image/jpeg,image/png,image/webp,image/avif,image/tiff,image/gif" onChange={(event) => { setFile(event.target.files?.[0] ?? null); }} />}
      </Field>
      <Preview file={file} />
      <TextField label={words.pictures.caption} path="caption" value={caption} onText={setCaption} required maxLength={1000} />
      <TextField label={words.pictures.credit} path="credit" value={credit} onText={setCredit} required maxLength={200} hint={words.pictures.creditHint} />
      <TextField label={words.pictures.source} path="source" value={source} onText={setSource} maxLength={200} hint={words.pictures.sourceHint} />
      <label className="tick"><input type="checkbox" checked={filePicture} onChange={(event) => { setFilePicture(event.target.checked); }} /> {words.pictures.filePicture}</label>
      <Complaint error={uploading.error} />
      <button type="submit" className="primary" disabled={uploading.isPending}>{uploading.isPending ? words.pictures.uploading : words.pictures.upload}</button>
    </Form>
  );
}

function pictureForm(picture: { file: File | null; caption: string; credit: string; source: string; filePicture: boolean }): FormData {
  const form = new FormData();
  // The fields go first: a server that reads a stream then knows them before the bytes come.
  form.set('caption', picture.caption.trim());
  form.set('credit', picture.credit.trim());
  if (picture.source.trim() !== '') form.set('source', picture.source.trim());
  form.set('filePicture', String(picture.filePicture));
  if (picture.file !== null) form.set('file', picture.file);
  return form;
}

function Preview({ file }: { file: File | null }): ReactNode {
  const words = useWords();
  if (file === null) return null;
  return <p className="hint">{words.pictures.chosen(file.name, file.size)}</p>;
}
