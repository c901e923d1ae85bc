import type { StoryState } from '@shironam/story';
import type { WireItem } from '@shironam/wire';
import { useEffect, useState, type ReactNode } from 'react';
import { shortStamp, stamp } from './stamps.js';
import { useWords } from './words.js';

export function StateMark({ state }: { state: StoryState }): ReactNode {
  return <span className={`state ${state}`}>{useWords().states[state]}</span>;
}

/** An instant as lists show it; the whole stamp on hover, the instant itself for machines. */
export function At({ iso }: { iso: string }): ReactNode {
  return <time dateTime={iso} title={stamp(iso)}>{shortStamp(iso, new Date())}</time>;
}

/** Whether a wire item may be used: nothing to say for a usable one without embargo. */
export function WireMark({ pubStatus, embargo }: Pick<WireItem, 'pubStatus' | 'embargo'>): ReactNode {
  const words = useWords();
  const now = useMinute();
  if (pubStatus !== 'usable') return <span className="mark stop">{words.pubStatus[pubStatus]}</span>;
  if (embargo === null) return null;
  if (embargo.until === null) return <span className="mark stop">{words.wire.heldWithoutTime}</span>;
  return new Date(embargo.until) > now ? <span className="mark stop">{words.wire.heldUntil(stamp(embargo.until))}</span> : <span className="mark">{words.wire.embargoPassed}</span>;
}

/** The time, a minute at a time: an embargo that ends while the desk looks on must be seen to end. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => { setNow(new Date()); }, 30_000);
    return () => { clearInterval(timer); };
  }, []);
  return now;
}
