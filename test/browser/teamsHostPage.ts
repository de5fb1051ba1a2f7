/** What stands in the host's page: the frame of the tab, and a relay of its messages. */
export interface Framing {
  /** Of the frame and of the function that hears the tab; with `Post` behind it that of the one that speaks to it. */
  readonly name: string
  readonly url: string
  readonly width: number
  readonly height: number
  readonly clipboard: boolean
}

/** Runs in the host's page, so it may use nothing from around it. */
export function relay({ name, url, width, height, clipboard }: Framing): void {
  const page = globalThis as unknown as Record<string, (message: unknown) => void>
  const { origin } = new URL(url)
  const frame = document.createElement('iframe')
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === frame.contentWindow && from === origin) page[name]?.(data)
  })
  page[`${name}Post`] = (message) => frame.contentWindow?.postMessage(message, origin)
  frame.name = name
  frame.title = 'OKRA'
  frame.allow = clipboard ? 'clipboard-write' : ''
  frame.style.cssText = `border:0;display:block;inline-size:${width}px;block-size:${height}px`
  frame.src = url
  document.body.append(frame)
}
