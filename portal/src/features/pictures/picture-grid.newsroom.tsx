import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LibraryPicture } from '../../newsroom-app/api-types.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { pictureImage, picturesQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

/** The pictures that match, newest first. With `onChoose` each is a button. */
export function PictureGrid({ q, onChoose }: { q: string; onChoose?: (picture: LibraryPicture) => void }): ReactNode {
  const words = useWords();
  const pictures = useInfiniteQuery(picturesQuery(q));
  const found = pictures.data?.pages.flatMap((page) => page.pictures) ?? [];
  if (pictures.isPending) return <Waiting />;
  if (pictures.error !== null) return <Complaint error={pictures.error} />;
  if (found.length === 0) return <p className="quiet">{words.pictures.none}</p>;
  return (
    <>
      <ul className="picture-grid">
        {found.map((picture) => (
          <li key={picture.id}>
            {onChoose === undefined ? <PictureCard picture={picture} /> : <button type="button" onClick={() => { onChoose(picture); }}><PictureCard picture={picture} /></button>}
          </li>
        ))}
      </ul>
      {pictures.hasNextPage && <button type="button" className="more" onClick={() => void pictures.fetchNextPage()} disabled={pictures.isFetchingNextPage}>{words.app.more}</button>}
    </>
  );
}

function PictureCard({ picture }: { picture: LibraryPicture }): ReactNode {
  return (
    <figure>
      <img src={pictureImage(picture.id, 320)} alt="" width={picture.width} height={picture.height} loading="lazy" />
      <figcaption>{picture.caption} <PictureCredit picture={picture} /></figcaption>
    </figure>
  );
}

/** ছবি: এএফপি (ফাইল), as the page will print it. */
export function PictureCredit({ picture }: { picture: Pick<LibraryPicture, 'credit' | 'filePicture'> }): ReactNode {
  const words = useWords();
  return <span className="credit">{words.pictures.printedCredit(picture.credit, picture.filePicture)}</span>;
}
