import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Dialog } from '../../newsroom-app/dialog.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { adsQuery, type AdRow, pictureImage } from '../../newsroom-app/queries.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import { AdForm } from './ad-form.newsroom.js';

/** The house's ads: which run, until when, and the one switch that stops them all. */
export function Ads(): ReactNode {
  const words = useWords().ads;
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<AdRow | null>(null);
  const { data, error, isPending } = useQuery(adsQuery);
  const doing = useMutation({
    mutationFn: ({ path, method, body }: { path: string; method: 'POST' | 'PUT'; body?: unknown }) => request(method, path, body),
    onSettled: () => client.invalidateQueries({ queryKey: ['ads'] }),
  });
  return (
    <section className="list-screen">
      <h1>{words.title}</h1>
      <p className="hint">{words.explanation}</p>
      <Complaint error={error ?? doing.error} />
      {isPending ? <Waiting /> : data !== undefined && (
        <>
          <p className="buttons">
            <button type="button" className="primary" onClick={() => { setAdding(true); }}>{words.add}</button>
            <button type="button" className={data.shown ? 'danger' : ''} disabled={doing.isPending} onClick={() => { doing.mutate({ method: 'PUT', path: '/api/ads/switch', body: { shown: !data.shown } }); }}>{data.shown ? words.stopAll : words.showAll}</button>
            <span role="status">{data.shown ? '' : words.allStopped}</span>
          </p>
          {data.ads.length === 0 ? <p className="quiet">{words.none}</p> : <AdTable ads={data.ads} busy={doing.isPending} onChange={setChanging} onDeed={(id, deed) => { doing.mutate({ method: 'POST', path: `/api/ads/${id}/${deed}` }); }} />}
        </>
      )}
      {adding && <Dialog title={words.add} onClose={() => { setAdding(false); }}><AdForm ad={null} onTaken={() => { setAdding(false); void client.invalidateQueries({ queryKey: ['ads'] }); }} /></Dialog>}
      {changing !== null && <Dialog title={words.changeTitle} onClose={() => { setChanging(null); }}><AdForm ad={changing} onTaken={() => { setChanging(null); void client.invalidateQueries({ queryKey: ['ads'] }); }} /></Dialog>}
    </section>
  );
}

type TableProps = { ads: readonly AdRow[]; busy: boolean; onChange: (ad: AdRow) => void; onDeed: (id: string, deed: 'run' | 'stop') => void };

function AdTable({ ads, busy, onChange, onDeed }: TableProps): ReactNode {
  const words = useWords().ads;
  return (
    <table className="ads">
      <thead><tr><th scope="col">{words.picture}</th><th scope="col">{words.advertiser}</th><th scope="col">{words.places}</th><th scope="col">{words.time}</th><th scope="col">{words.state}</th><td /></tr></thead>
      <tbody>
        {ads.map((ad) => (
          <tr key={ad.id}>
            <td><img src={pictureImage(ad.picture, 240)} alt={ad.alt} width={120} loading="lazy" /></td>
            <th scope="row">{ad.advertiser}<small>{words.categories[ad.category]}</small><small lang="en">{ad.link}</small></th>
            <td>{ad.places.map((one) => words.placeNames[one]).join(', ')}</td>
            <td>{words.fromTime(stamp(ad.from))}<br />{words.untilTime(stamp(ad.until))}</td>
            <td>{words.states[ad.state]}</td>
            <td>
              <span className="buttons">
                <button type="button" disabled={busy} aria-label={words.changeOne(ad.advertiser)} onClick={() => { onChange(ad); }}>{words.change}</button>
                {ad.state === 'running' && <button type="button" className="danger" disabled={busy} aria-label={words.stopOne(ad.advertiser)} onClick={() => { onDeed(ad.id, 'stop'); }}>{words.stop}</button>}
                {(ad.state === 'draft' || ad.state === 'stopped') && <button type="button" disabled={busy} aria-label={words.runOne(ad.advertiser)} onClick={() => { onDeed(ad.id, 'run'); }}>{words.run}</button>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
