import { lazy, Suspense, useEffect, useState, type ButtonHTMLAttributes, type ComponentType, type ReactNode } from 'react';

/** Parts fetched ahead: those of the screens that were loaded so far. */
const ahead: (() => Promise<unknown>)[] = [];
/** After this long a screen that was opened cold has what it needs, and its line is free. */
const aheadAfter = 2500;

/** A part of a screen that its first view does without. It is fetched ahead once the screen stands, else when it is first shown. */
export function lateMenu<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  ahead.push(fetch);
  return lazy(async () => ({ default: await fetch() }));
}

/** The same for a window: nothing stands in its place until it comes. */
export function lateWindow<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lateMenu(fetch);
  return function Late(props: Props): ReactNode {
    return <Suspense><Part {...props} /></Suspense>;
  };
}

/** Fetches the late parts of what is on the screen, so that they are there at the press, and when the line is lost. */
export function useLateParts(): void {
  useEffect(() => {
    // A part that does not come now is asked for again when it is shown, and complains there.
    const timer = setTimeout(() => { for (const fetch of ahead.splice(0)) fetch().catch(() => undefined); }, aheadAfter);
    return () => { clearTimeout(timer); };
  }, []);
}

type LateMenuProps = ButtonHTMLAttributes<HTMLButtonElement> & { menu: ReactNode };

/** The button of a menu that is fetched late: a plain one until it is pressed, then the menu's own, open. */
export function LateMenu({ menu, ...button }: LateMenuProps): ReactNode {
  const [pressed, setPressed] = useState(false);
  if (pressed) return <Suspense fallback={<button type="button" {...button} />}>{menu}</Suspense>;
  return <button type="button" aria-haspopup="menu" aria-expanded={false} {...button} onClick={() => { setPressed(true); }} onKeyDown={(event) => { if (event.key === 'ArrowDown') setPressed(true); }} />;
}
