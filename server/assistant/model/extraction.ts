/** Longer answers are no answers: 300 ideas need a tenth of it. In UTF-16 units. */
const LONGEST = 200_000

/** The JSON value in what a model wrote: all of it, what stands in a fence, or the outermost braces; undefined: there is none. */
export function jsonIn(text: string): unknown {
  if (text.length > LONGEST) return undefined
  const fenced = /```(?:json)?\s*\n([\s\S]*?)```/iu.exec(text)?.[1]
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const candidate of [text, fenced, braces]) {
    const value = candidate ? parsed(candidate) : undefined
    if (typeof value === 'object' && value !== null) return value
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
