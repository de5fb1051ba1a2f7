import type { ReactNode } from 'react'
import { createElement } from 'react'
import type { Shape } from '../../../okra/board/drawing/shape.ts'

/** `font-size` as React calls it. */
const camel = new Map<string, string>()
function reactName(name: string): string {
  if (name.startsWith('data-')) return name
  const known = camel.get(name)
  if (known !== undefined) return known
  const made = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  camel.set(name, made)
  return made
}

/** The elements of a shape. Shapes have no ids: they keep their places among each other. */
export function elementsOf({ tag, attributes, children }: Shape, key?: number): ReactNode {
  const named = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]))
  const inside = children.map((child, index) => (typeof child === 'string' ? child : elementsOf(child, index)))
  return createElement(tag, { ...named, key }, ...inside)
}

/** A part of a drawing. */
export function Drawn({ shapes }: { shapes: readonly Shape[] }) {
  return <>{shapes.map((one, index) => elementsOf(one, index))}</>
}
