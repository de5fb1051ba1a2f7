import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Frame } from 'playwright-core'
import { build } from 'vite'
import type { HostBridge } from '../../../tab/hosts/host.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** A server whose every page opens its host, as the tab does, and does nothing else. */
export interface HostPage {
  readonly url: string
  close(): Promise<void>
}

/** Builds the page and serves it on the loopback. `teamsOrigins`: what the server's configuration says. */
export async function serveHostPage(teamsOrigins: readonly string[]): Promise<HostPage> {
  const files = await builtFiles()
  const server = createServer(({ url = '/' }, response) => {
    const code = files.get(url.slice(1))
    const json = url === '/api/config'
    response.setHeader('content-type', json ? 'application/json' : code ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(
      json
        ? JSON.stringify({ teamsOrigins })
        : (code ?? '<!doctype html><title>OKRA</title><script type="module" src="/entry.js"></script>'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function builtFiles(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: { input: fileURLToPath(new URL('hostEntry.ts', import.meta.url)), output: { entryFileNames: 'entry.js' } },
    },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const chunks = outputs.flatMap(({ output }) => output).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]))
}

/** Lets a function work with the host of a page. It runs there, so it may use nothing but its parameters. */
export async function withHost<T, P = null>(frame: Frame, work: (host: HostBridge, given: P) => T | Promise<T>, given?: P): Promise<T> {
  await frame.waitForFunction('"host" in globalThis')
  return frame.evaluate(`(async () => (${work})(await globalThis.host, ${JSON.stringify(given ?? null)}))()`)
}
