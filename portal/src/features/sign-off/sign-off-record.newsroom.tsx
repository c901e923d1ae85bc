import type { ReactNode } from 'react';
import type { Story } from '../../newsroom-app/api-types.js';
import { At } from '../../newsroom-app/marks.js';
import { useWords } from '../../newsroom-app/words.js';

/** Who signed, what went out when, what was corrected: the log of the story, for the desk. */
export function SignOffRecord({ story }: { story: Story }): ReactNode {
  const words = useWords();
  return (
    <div className="record">
      {story.schedule !== null && <section><h2>{words.record.schedule}</h2><p><At iso={story.schedule.at} /></p></section>}
      <section>
        <h2>{words.record.signatures}</h2>
        {story.signatures.length === 0 && <p className="hint">{words.record.noSignatures}</p>}
        <ol className="plain-list">
          {story.signatures.map((one) => (
            <li key={one.initials + one.at} className={one.current ? '' : 'void'}>
              <b lang="en">{one.initials}</b> {one.name} · <At iso={one.at} />{!one.current && <span className="hint"> {words.record.voided}</span>}
            </li>
          ))}
        </ol>
      </section>
      {story.corrections.length > 0 && (
        <section>
          <h2>{words.record.corrections}</h2>
          <ol className="plain-list">
            {story.corrections.map((one) => <li key={one.at + one.note}><b>{words.correctionKinds[one.kind]}</b> {one.note} · <At iso={one.at} /></li>)}
          </ol>
        </section>
      )}
      <section>
        <h2>{words.record.versions}</h2>
        {story.versions.length === 0 && <p className="hint">{words.record.noVersions}</p>}
        <ol className="plain-list">
          {story.versions.map((one) => <li key={one.version}>{words.app.count(one.version)}. {words.milestones[one.milestone] ?? one.milestone} · {one.by === null ? '' : `${words.people.programs[one.by] ?? one.by} · `}<At iso={one.at} /></li>)}
        </ol>
      </section>
    </div>
  );
}
