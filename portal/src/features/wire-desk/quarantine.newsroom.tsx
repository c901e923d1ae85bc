import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { quarantineQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

/** Why a file gave no item, in words; behind it what the file itself calls the thing. */
function Reason({ reason }: { reason: string }): ReactNode {
  const [code = '', ...detail] = reason.split(': ');
  const said = (useWords().wire.reasons as Readonly<Record<string, string>>)[code];
  return said === undefined ? <span lang="en">{reason}</span> : <>{said}{detail.length > 0 && <span lang="en"> ({detail.join(': ')})</span>}</>;
}

/** The files that gave no item, each with its reason; the files themselves are kept. */
export function Quarantine(): ReactNode {
  const words = useWords();
  const { data: files, error, isPending } = useQuery(quarantineQuery);
  if (isPending) return <Waiting />;
  if (error !== null) return <Complaint error={error} />;
  if (files.length === 0) return <p className="quiet">{words.wire.noneQuarantined}</p>;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="time">{words.wire.receivedAt}</th>
          <th scope="col">{words.wire.file}</th>
          <th scope="col">{words.wire.reason}</th>
          <th scope="col" className="number">{words.wire.size}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <td className="time"><At iso={file.receivedAt} /></td>
            <th scope="row" dir="auto" title={file.fileName}>{file.fileName.split(/[/\\]/).at(-1)}</th>
            <td><Reason reason={file.reason} /></td>
            <td className="number">{words.app.bytes(file.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
