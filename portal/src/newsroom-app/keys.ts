import { useEffect, useRef } from 'react';

/** Whether typing goes into a text at the moment, so that single letters are not commands. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null);
}

/**
 * Runs a command for a single key pressed outside a text field ('j', '/'), or for Ctrl/⌘ and a key anywhere ('mod+s').
 * Keys are told by place as well as by letter, so they work while a Bangla keyboard is on.
 */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  const latest = useRef(commands);
  useEffect(() => { latest.current = commands; });
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const modified = event.ctrlKey || event.metaKey;
      if (!modified && isTyping(event.target)) return;
      const command = namesOf(event).map((name) => latest.current[modified ? `mod+${name}` : name]).find((one) => one !== undefined);
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', handle);
    return () => { document.removeEventListener('keydown', handle); };
  }, []);
}

function namesOf(event: KeyboardEvent): string[] {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  return [event.key.toLowerCase(), ...(place === undefined ? [] : [place.toLowerCase()]), ...(event.code === 'Slash' ? ['/'] : [])];
}

/** j and k go to the next and the one before among the links of a list; Enter is the link's own. */
export function useRowKeys(list: React.RefObject<HTMLElement | null>, more: Readonly<Record<string, () => void>> = {}): void {
  const go = (by: 1 | -1) => (): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement || link.closest('tr')?.contains(document.activeElement) === true);
    const next = links[here === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(here + by, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: go(1), k: go(-1), arrowdown: go(1), arrowup: go(-1), ...more });
}

