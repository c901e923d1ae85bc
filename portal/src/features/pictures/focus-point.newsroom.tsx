import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { LibraryPicture } from '../../newsroom-app/api-types.js';
import { Dialog } from '../../newsroom-app/dialog.js';
import { Field } from '../../newsroom-app/field.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { pictureImage } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

type Point = { x: number; y: number };
const middle: Point = { x: 0.5, y: 0.5 };

/** Chooses the point of a picture that every crop keeps: by a click on it, or with two sliders from the keyboard. */
export function FocusPoint({ picture, onClose }: { picture: LibraryPicture; onClose: () => void }): ReactNode {
  const words = useWords().focus;
  const client = useQueryClient();
  const [point, setPoint] = useState<Point>(picture.focus ?? middle);
  const saving = useMutation({
    mutationFn: (focus: Point | null) => request('PUT', `/api/pictures/${picture.id}/focus`, { focus }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['pictures'] });
      onClose();
    },
  });
  const handleClick = (event: MouseEvent<HTMLImageElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setPoint({ x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) });
  };
  const position = { objectPosition: `${String(point.x * 100)}% ${String(point.y * 100)}%` };
  return (
    <Dialog title={words.title} description={words.explanation} wide onClose={onClose}>
      <div className="focus">
        <div className="focus-whole">
          <img src={pictureImage(picture.id, 720)} alt={picture.caption} width={picture.width} height={picture.height} onClick={handleClick} />
          <span style={{ left: `${String(point.x * 100)}%`, top: `${String(point.y * 100)}%` }} />
        </div>
        <figure className="focus-crop"><img src={pictureImage(picture.id, 480)} alt="" style={position} /><figcaption>{words.crop}</figcaption></figure>
      </div>
      <Slider label={words.across} value={point.x} onValue={(x) => { setPoint({ ...point, x }); }} />
      <Slider label={words.down} value={point.y} onValue={(y) => { setPoint({ ...point, y }); }} />
      <Complaint error={saving.error} />
      <p className="buttons">
        <button type="button" className="primary" disabled={saving.isPending} onClick={() => { saving.mutate(point); }}>{words.save}</button>
        <button type="button" disabled={saving.isPending} onClick={() => { saving.mutate(null); }}>{words.middle}</button>
      </p>
    </Dialog>
  );
}

function Slider({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }): ReactNode {
  return <Field label={label}>{(control) => <input {...control} type="range" min={0} max={100} step={1} value={Math.round(value * 100)} onChange={(event) => { onValue(Number(event.target.value) / 100); }} />}</Field>;
}

function share(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 100) / 100;
}
