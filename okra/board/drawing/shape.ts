/** An element of an SVG drawing as plain data: the tab makes elements of it, the server a file. */
export interface Shape {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Shape | string)[]
}

/** An element with its attributes, as SVG names them, and what is in it. */
export function shape(tag: string, attributes: Shape['attributes'], ...children: readonly (Shape | string)[]): Shape {
  return { tag, attributes, children }
}

/** A part of a drawing that has its full width. */
export interface Part {
  readonly shapes: readonly Shape[]
  readonly height: number
}

/** Several shapes in one, moved by so much. */
export function group(x: number, y: number, children: readonly Shape[], more: Shape['attributes'] = {}): Shape {
  return shape('g', { transform: `translate(${round(x)} ${round(y)})`, ...more }, ...children)
}

/** A rectangle. */
export function rect(x: number, y: number, width: number, height: number, more: Shape['attributes']): Shape {
  return shape('rect', { x: round(x), y: round(y), width: round(width), height: round(height), ...more })
}

/** A straight line. */
export function line(from: Point, to: Point, stroke: string): Shape {
  return shape('line', { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), stroke })
}

/** A place on the drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The drawing's numbers have one decimal: the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML can't hold: control characters and halves of characters. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escaped = (text: string) => text.replace(unfit, '').replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** The shape without the marks (`data-…`) by which a page finds its parts: they hold ids, which are in no file. */
export function unmarked({ tag, attributes, children }: Shape): Shape {
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('data-')))
  return shape(tag, kept, ...children.map((child) => (typeof child === 'string' ? child : unmarked(child))))
}

/** The source of a shape. Same shape, same text. */
export function toSvg({ tag, attributes, children }: Shape): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : toSvg(child))).join('')
  return inside === '' ? `<${tag}${said.join('')}/>` : `<${tag}${said.join('')}>${inside}</${tag}>`
}
