import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { words } from './tab/i18n/compile.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Our modules that a participant's first screen needs: the panel of the write activity in its frame. They and the libraries below make one
 * chunk: it compresses better than many, and is one request. Feed, passes, outbox, dialogs, console, stage and pages stay chunks of their own.
 */
const ours = [
  'activities/(index|aggregate|scene|looks|kept|attempt|leftOver|deviceOrder|hiddenText|question)',
  'activities/write/(panel|composer|composing|lensOrder|lensPicker|ownIdeas|revealed)',
  'hosts/(browser|context|device|open)',
  'i18n/(say|load|language)',
  'pages/(index|quarterPage|panelSurface|useCloseWatch|people)',
  'quarter/(connect|http|identity|memberships|hooks|quarter|backoff|presence)',
  'ui/(boundary|closing|copyButton|frame|lens|live|notAnonymous|notice|position|problem|promise|reachable|reconnectBar|segments|skeleton)',
  'ui/(styles|textButton|theme|themeChoice|time)',
]
const libraries = [
  '@emotion',
  '@fluentui/(keyboard-keys|react-button|react-field|react-label|react-provider|react-textarea|react-theme|tokens)',
  '@griffel',
  'keyborg',
  'react',
  'react-dom',
  'regexparam',
  'rtl-css-js',
  'scheduler',
  'stylis',
  'use-sync-external-store',
  'wouter',
]
const firstScreen = new RegExp(`/tab/(${ours.join('|')})\\.tsx?$|/node_modules/(${libraries.join('|')})/`)

export default defineConfig({
  root: 'tab',
  base: '/',
  plugins: [react(), words(here)],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2024',
    // Every browser of that age preloads modules by itself.
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: firstScreen }] } } },
  },
  server: {
    proxy: {
      '/api': 'http://localhost:3978',
      '/anonymous': 'http://localhost:3978',
      '/socket.io': { target: 'http://localhost:3978', ws: true },
    },
  },
})
