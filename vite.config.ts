import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { words } from './tab/i18n/compile.ts'
import { inlineTokens } from './tab/ui/inlineTokens.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: 'tab',
  base: '/',
  plugins: [inlineTokens(), react(), words(here)],
  build: { outDir: '../dist/tab', emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 400 },
  server: {
    proxy: {
      '/api': 'http://localhost:3978',
      '/anonymous': 'http://localhost:3978',
      '/socket.io': { target: 'http://localhost:3978', ws: true },
    },
  },
})
