import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { displayPlugin } from './display-plugin.ts';

/** Nothing but the page's own files may load or run, whatever a graph holds. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

const display = () => displayPlugin(fileURLToPath(new URL('../ontology', import.meta.url)));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    // A part that did not come and is asked for again would come without a style of its own.
    cssCodeSplit: false,
    license: { fileName: 'bundled-licences.md' },
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es', plugins: () => [display()] },
  plugins: [contentSecurityPolicy, display()],
});
