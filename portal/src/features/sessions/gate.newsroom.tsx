import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';

/** The frame of the screens before the sign-in. */
export function Gate({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const words = useWords();
  return (
    <main className="gate">
      <p className="name">{words.app.name}<span>{words.app.newsroom}</span></p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
