/**
 * User text as Markdown that renders as exactly this text: nothing in it becomes markup, HTML, an entity, a link or a formula.
 * For text on one line, at the start of a line or behind other text; only what would mean something is escaped.
 */
export function literal(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/gu, '\\$&')
    .replace(/\$(?=[^\s\d])|(?<=\S)\$(?!\d)/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(/^[-+>]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@/gu, '\\@')
}

/** Blocks of Markdown with a blank line between them and a line break at the end. */
export function document(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}

/** A document with more blocks right below its title. */
export function belowTitle(text: string, blocks: readonly string[]): string {
  const end = text.indexOf('\n')
  return [text.slice(0, end), ...blocks.map((block) => `\n${block}`)].join('\n') + text.slice(end)
}

/** A list with one line for each item, as one block; what belongs to an item stands below it. */
export function list(items: readonly (string | readonly [item: string, below: readonly string[]])[]): string {
  const lines = items.flatMap((item) =>
    typeof item === 'string' ? [`- ${item}`] : [`- ${item[0]}`, ...item[1].map((one) => `  - ${one}`)],
  )
  return lines.join('\n')
}

/** A table as one block. Cells are Markdown; a bar in them stays a bar. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A heading with what stands below it, or nothing if there is nothing. */
export function section(heading: string, ...blocks: readonly string[]): readonly string[] {
  const said = blocks.filter((block) => block !== '')
  return said.length === 0 ? [] : [heading, ...said]
}
