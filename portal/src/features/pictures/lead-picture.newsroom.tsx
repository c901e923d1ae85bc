import { useQuery } from '@tanstack/react-query';
import type { LeadPicture as LeadPictureChoice } from '@shironam/story';
import { useState, type ReactNode } from 'react';
import { TextField } from '../../newsroom-app/field.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { pictureImage, pictureQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { PicturePicker } from './late-picker.newsroom.js';
import { PictureCredit } from './picture-grid.newsroom.js';

type Props = { picture: LeadPictureChoice | null; locked: boolean; onPicture: (picture: LeadPictureChoice | null) => void };

/** The lead picture of a story, with what this story says of it. */
export function LeadPicture({ picture, locked, onPicture }: Props): ReactNode {
  const words = useWords();
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="lead-picture" aria-label={words.pictures.lead}>
      <h2>{words.pictures.lead}</h2>
      {picture !== null && <ChosenPicture picture={picture} onPicture={onPicture} />}
      {!locked && (
        <p className="buttons">
          <button type="button" onClick={() => { setChoosing(true); }}>{picture === null ? words.pictures.addLead : words.pictures.change}</button>
          {picture !== null && <button type="button" className="plain" onClick={() => { onPicture(null); }}>{words.pictures.remove}</button>}
        </p>
      )}
      {choosing && <PicturePicker onClose={() => { setChoosing(false); }} onChoose={(id) => { setChoosing(false); onPicture({ id }); }} />}
    </section>
  );
}

function ChosenPicture({ picture, onPicture }: { picture: LeadPictureChoice; onPicture: Props['onPicture'] }): ReactNode {
  const words = useWords();
  const { data: known, error } = useQuery(pictureQuery(picture.id));
  const set = (name: 'caption' | 'alt', value: string): void => {
    const { [name]: _old, ...rest } = picture;
    onPicture(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <>
      <Complaint error={error} />
      {known !== undefined && (
        <figure>
          <img src={pictureImage(picture.id, 640)} alt={picture.alt ?? ''} width={known.width} height={known.height} />
          <figcaption>{picture.caption ?? known.caption} <PictureCredit picture={known} /></figcaption>
        </figure>
      )}
      <TextField label={words.pictures.captionHere} value={picture.caption ?? ''} placeholder={known?.caption ?? ''} onText={(value) => { set('caption', value); }} maxLength={1000} />
      <TextField label={words.pictures.alt} value={picture.alt ?? ''} onText={(value) => { set('alt', value); }} maxLength={500} hint={words.pictures.altHint} />
    </>
  );
}
