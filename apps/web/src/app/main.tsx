import './app.css';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { problemOf } from './data/problem.ts';
import { queryClient } from './data/query-client.ts';
import { trpc } from './data/trpc.ts';
import { Providers } from './providers.tsx';
import { router } from './router.tsx';
import { applyTheme, storedTheme } from './theme.ts';

applyTheme(storedTheme());

// A session that ended elsewhere shows itself as a refusal. A fresh page load forgets what was read in it and leads to
// the login, and from there back here.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'updated' || query.state.status !== 'error') return;
  if (
    problemOf(query.state.error).kind === 'signedOut' &&
    queryClient.getQueryData(trpc.auth.me.queryKey())
  ) {
    window.location.reload();
  }
});

// zod would otherwise try eval, which the page's policy reports as an attack.
config({ jitless: true });

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
createRoot(container).render(
  <Providers>
    <RouterProvider router={router} />
  </Providers>,
);
