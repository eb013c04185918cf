import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Two builds from one file. `vite build` makes dist/client: the dashboard, and the tracking page's style sheet
 * and script under fixed names because the page is written by the server, which reads no manifest. `vite build --ssr` makes
 * dist/server/server-entry.js with React inside, so the server imports one file by its path.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss()],
  server: {
    host: '127.0.0.1',
    proxy: { '/trpc': process.env.NOVI_API_URL ?? 'http://127.0.0.1:3000' },
  },
  ssr: { noExternal: true },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    // A small file inlined as data: would be refused by the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    ...(isSsrBuild
      ? {}
      : {
          rolldownOptions: {
            input: {
              app: 'index.html',
              tracking: 'src/public-pages/tracking.css',
              'tracking-refresh': 'src/public-pages/tracking-refresh.ts',
            },
            output: {
              entryFileNames: (chunk: { name: string }) =>
                chunk.name === 'tracking-refresh' ? 'tracking.js' : 'assets/[name]-[hash].js',
              assetFileNames: (asset: { names: string[] }) =>
                asset.names.includes('tracking.css') ? 'tracking.css' : 'assets/[name]-[hash][extname]',
            },
          },
        }),
  },
}));
