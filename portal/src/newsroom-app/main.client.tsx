import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageNonce } from './nonce.js';
import { guardHtml } from './pasted-html.js';
import { queryClient, router } from './router.js';
import { applyTheme, chosenTheme } from './settings.js';
import { WordsProvider } from './words.js';

// The dialogs' scroll lock reads the nonce for its one style element from here.
Object.assign(globalThis, { __webpack_nonce__: pageNonce() });
guardHtml();
applyTheme(chosenTheme());

const root = document.getElementById('newsroom');
if (root === null) throw new Error('The page has no place for the newsroom.');
createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </WordsProvider>
  </StrictMode>,
);
